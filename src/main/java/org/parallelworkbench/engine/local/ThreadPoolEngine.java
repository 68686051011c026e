package org.parallelworkbench.engine.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
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

/** Exactly N platform threads that take files from one queue. */
public final class ThreadPoolEngine implements Engine {

  @Override
  public String id() {
    return "threads";
  }

  @Override
  public String name() {
    return "Thread pool";
  }

  @Override
  public String description() {
    return "A fixed number of threads that take files from one queue.";
  }

  @Override
  public boolean parallel() {
    return true;
  }

  @Override
  public RunReport run(RunRequest request, RunListener listener, Cancellation cancellation) {
    LocalRun run = new LocalRun(request, listener, cancellation);
    AtomicInteger queue = new AtomicInteger();
    List<Future<?>> workers = new ArrayList<>();
    ThreadFactory threads = Thread.ofPlatform().name("worker-", 1).daemon().factory();
    try (ExecutorService pool = Executors.newFixedThreadPool(request.workers(), threads)) {
      for (int w = 1; w <= request.workers(); w++) {
        int worker = w;
        workers.add(
            pool.submit(
                () -> cancellation.whileInterruptible(() -> takeFiles(run, queue, worker))));
      }
    }
    workers.forEach(ThreadPoolEngine::rethrow);
    return run.report(this);
  }

  private static void takeFiles(LocalRun run, AtomicInteger queue, int worker) {
    for (int i = queue.getAndIncrement(); run.wants(i); i = queue.getAndIncrement()) {
      run.evaluate(i, worker);
    }
  }

  /** Bad files are results; whatever else a worker threw is a fault that must not be hidden. */
  private static void rethrow(Future<?> finished) {
    try {
      finished.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker stopped", e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("the pool was closed, so its workers had finished", e);
    }
  }
}
