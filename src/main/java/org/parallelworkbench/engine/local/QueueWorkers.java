package org.parallelworkbench.engine.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.parallelworkbench.engine.Cancellation;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;

/** Exactly N threads, of whichever kind, that take files from one queue until it is empty. */
final class QueueWorkers {

  private final LocalRun run;
  private final AtomicInteger queue = new AtomicInteger();

  private QueueWorkers(LocalRun run) {
    this.run = run;
  }

  /**
   * Runs the request with threads from {@code threads}.
   *
   * @param engine whose run it is
   */
  static RunReport run(
      Engine engine,
      ThreadFactory threads,
      RunRequest request,
      RunListener listener,
      Cancellation cancellation) {
    LocalRun run = new LocalRun(request, listener, cancellation);
    QueueWorkers workers = new QueueWorkers(run);
    List<Future<?>> ended = new ArrayList<>();
    try (ExecutorService executor = Executors.newThreadPerTaskExecutor(threads)) {
      for (int w = 1; w <= request.workers(); w++) {
        int worker = w;
        ended.add(
            executor.submit(() -> cancellation.whileInterruptible(() -> workers.work(worker))));
      }
    }
    ended.forEach(Faults::rethrow);
    return run.report(engine);
  }

  private void work(int worker) {
    for (int i = queue.getAndIncrement(); run.wants(i); i = queue.getAndIncrement()) {
      run.evaluate(i, worker);
    }
  }
}
