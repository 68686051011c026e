package org.parallelworkbench.engine.local;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;

/**
 * The workers of one run, each a thread of whichever kind, that take work from one queue until
 * there is none. Always exactly as many as are wanted: who is one too many ends when through with
 * what it has in hand, and its number goes to the next that is started. Thread-safe.
 */
final class Crew {

  private final LocalRun run;
  private final UnitQueue queue;
  private final ExecutorService executor;
  private final List<Future<?>> started = new ArrayList<>();

  /** The numbers of those at work. */
  private final BitSet there = new BitSet();

  private volatile int wanted;

  /** Whether someone found no more work, so that nobody needs to be started any more. */
  private boolean over;

  private Crew(LocalRun run, UnitQueue queue, ExecutorService executor) {
    this.run = run;
    this.queue = queue;
    this.executor = executor;
    this.wanted = run.request().workers();
  }

  /**
   * Runs a request.
   *
   * @param engine whose run it is
   * @param threads makes a thread for each worker
   * @param files hands out so many files
   */
  static RunReport run(
      Engine engine,
      ThreadFactory threads,
      IntFunction<FileSource> files,
      RunRequest request,
      RunListener listener,
      RunControl control) {
    int workers = control.workers(request.workers());
    LocalRun run = new LocalRun(request.withWorkers(workers), listener, control);
    UnitQueue queue = new UnitQueue(run, files.apply(request.files().size()));
    Crew crew;
    try (ExecutorService executor = Executors.newThreadPerTaskExecutor(threads)) {
      crew = new Crew(run, queue, executor);
      control.whileResizable(crew::resize, crew::work);
    }
    crew.started.forEach(Faults::rethrow);
    queue.abandonAll();
    return run.report(engine);
  }

  private synchronized void resize(int workers) {
    if (!over && workers != wanted) {
      run.resized(workers);
      fill(workers);
      queue.wake();
    }
  }

  private synchronized void fill(int workers) {
    wanted = workers;
    for (int number = 1; number <= workers; number++) {
      if (!there.get(number)) {
        there.set(number);
        started.add(executor.submit(new Worker(number)));
      }
    }
  }

  /** Starts everyone who is wanted and waits until nobody is at work any more. */
  private synchronized void work() {
    fill(wanted);
    try {
      while (!there.isEmpty()) {
        wait();
      }
    } catch (InterruptedException e) {
      // Closing the executor passes it on to the workers, and waits for them.
      over = true;
      Thread.currentThread().interrupt();
    }
  }

  /** Lets a worker go if it is one too many. */
  private synchronized boolean dismiss(int number) {
    boolean tooMany = number > wanted;
    if (tooMany) {
      left(number);
    }
    return tooMany;
  }

  private synchronized void left(int number) {
    there.clear(number);
    notifyAll();
  }

  private synchronized void foundNoMore() {
    over = true;
  }

  /** One thread, from when it is wanted until it is not, or there is no more work. */
  private final class Worker implements Runnable {

    private final int number;
    private boolean dismissed;

    Worker(int number) {
      this.number = number;
    }

    @Override
    public void run() {
      Thread.currentThread().setName("worker-" + number);
      try {
        run.control().whileInterruptible(this::work);
      } finally {
        // Whoever was dismissed has lost its number, which may be somebody else's by now.
        if (!dismissed) {
          left(number);
        }
      }
    }

    private void work() {
      while (!isDismissed() && queue.workOnNext(number, this::isSurplus)) {
        // Everything is done by asking.
      }
      if (!dismissed) {
        foundNoMore();
      }
    }

    private boolean isDismissed() {
      dismissed = isSurplus() && dismiss(number);
      return dismissed;
    }

    private boolean isSurplus() {
      return number > wanted;
    }
  }
}
