package org.parallelworkbench.engine.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunReport;

/**
 * The workers of one run, each a thread of whichever kind, that take work from one queue until
 * there is none. Always exactly as many as are wanted: who is one too many ends when through with
 * what it has in hand, and its number goes to the next that is started. Thread-safe.
 *
 * <p>The thread that runs the crew watches over its timeouts while it waits for the workers. A
 * worker that does not let go of a file, though interrupted, is left to itself, and another thread
 * gets its number.
 */
final class Crew {

  /** Not a virtual thread, of which a stuck one keeps what would carry its successor. */
  private static final ThreadFactory REPLACEMENTS = Thread.ofPlatform().daemon().factory();

  private final LocalRun run;
  private final UnitQueue queue;
  private final ThreadFactory threads;

  /** Those at work, by their number. */
  private final Map<Integer, Worker> there = new HashMap<>();

  private volatile int wanted;

  /** Whether someone found no more work, so that nobody needs to be started any more. */
  private boolean over;

  /** Whether a worker was left to itself, so that others may never get to run either. */
  private boolean anyLeftBehind;

  private @Nullable Throwable fault;

  private Crew(LocalRun run, UnitQueue queue, ThreadFactory threads) {
    this.run = run;
    this.queue = queue;
    this.threads = threads;
    this.wanted = run.request().workers();
  }

  /**
   * Does all that is in the queue of a run, and returns its report.
   *
   * @param threads makes a thread for each worker
   */
  static RunReport run(LocalRun run, UnitQueue queue, ThreadFactory threads) {
    Crew crew = new Crew(run, queue, threads);
    if (run.engine().parallel()) {
      run.control().whileResizable(crew::resize, crew::work);
    } else {
      crew.work();
    }
    crew.rethrowFault();
    queue.abandonAll();
    return run.report();
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
      if (!there.containsKey(number)) {
        start(number, threads);
      }
    }
  }

  /** Called under the lock. */
  private void start(int number, ThreadFactory factory) {
    Worker worker = new Worker(number);
    there.put(number, worker);
    factory.newThread(worker).start();
  }

  /** Starts everyone who is wanted and waits until nobody is at work any more. */
  private void work() {
    Supervision supervision = new Supervision();
    // Cancelling interrupts the wait, too.
    run.control().whileInterruptible(supervision::untilOver);
    if (supervision.interruptedByOthers) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isOver() {
    return there.isEmpty()
        || (anyLeftBehind
            && run.isSettled()
            && there.values().stream().allMatch(worker -> worker.hand.isFree()));
  }

  private synchronized List<Worker> present() {
    return List.copyOf(there.values());
  }

  /** Gives the number of a worker that has been left to itself to another thread. */
  private synchronized void replace(Worker stuck) {
    anyLeftBehind = true;
    int number = stuck.hand.worker();
    if (there.remove(number, stuck) && number <= wanted && run.goesOn()) {
      start(number, REPLACEMENTS);
    }
  }

  /** Lets a worker go if it is one too many. */
  private synchronized boolean dismiss(Worker worker) {
    boolean tooMany = worker.isSurplus();
    if (tooMany) {
      left(worker);
    }
    return tooMany;
  }

  /** Whoever was dismissed has lost its number, which may be somebody else's by now. */
  private synchronized void left(Worker worker) {
    there.remove(worker.hand.worker(), worker);
    notifyAll();
  }

  private synchronized void foundNoMore() {
    over = true;
  }

  private void broke(Worker worker, Throwable thrown) {
    // What a thread does that has been left to itself is nobody's concern any more.
    if (!worker.hand.isDropped()) {
      note(thrown);
      run.broke();
    }
  }

  private synchronized void note(Throwable thrown) {
    if (fault == null) {
      fault = thrown;
    }
  }

  /** Bad files are results; whatever else a worker threw is a fault that must not be hidden. */
  private synchronized void rethrowFault() {
    if (fault != null) {
      throw new IllegalStateException("a worker stopped", fault);
    }
  }

  /** What the thread does that runs the crew; used by that thread only. */
  private final class Supervision {

    private boolean interruptedByOthers;

    /** When those at work will have had time enough to notice that the run is cancelled. */
    private @Nullable Long graceEnd;

    void untilOver() {
      fill(wanted);
      while (!isOver()) {
        try {
          await();
        } catch (InterruptedException e) {
          // If not by the run's own switch, then by someone who wants this thread to end.
          if (!run.control().isCancelled()) {
            interruptedByOthers = true;
            run.control().cancel();
          }
        }
        look(run.clock().nanoTime());
      }
      dropAll();
    }

    private void await() throws InterruptedException {
      synchronized (Crew.this) {
        if (!isOver()) {
          run.clock().await(Crew.this, quietNanos(run.clock().nanoTime()));
        }
      }
    }

    /** For how long nothing has to be done. */
    private long quietNanos(long now) {
      if (graceEnd != null) {
        return graceEnd - now;
      }
      return run.request().policy().hasTimeout()
          ? there.values().stream()
              .mapToLong(worker -> worker.hand.quietNanos(now))
              .min()
              .orElse(RunClock.FOREVER)
          : RunClock.FOREVER;
    }

    private void look(long now) {
      if (run.control().isCancelled()) {
        if (graceEnd == null) {
          graceEnd = now + Hand.GRACE_NANOS;
        } else if (now - graceEnd >= 0) {
          dropAll();
        }
      } else if (run.request().policy().hasTimeout()) {
        present().stream()
            .filter(worker -> worker.hand.dropIfStuck(now))
            .forEach(Crew.this::replace);
      }
    }

    private void dropAll() {
      for (Worker worker : present()) {
        worker.hand.drop(Outcome.CANCELLED.stuck());
        left(worker);
      }
    }
  }

  /** One thread, from when it is wanted until it is not, or there is no more work. */
  private final class Worker implements Runnable {

    private final Hand hand;

    Worker(int number) {
      this.hand = new Hand(run, number);
    }

    @Override
    public void run() {
      Thread.currentThread().setName("worker-" + hand.worker());
      try {
        run.control().whileInterruptible(this::work);
      } catch (RuntimeException | Error e) {
        broke(this, e);
      } finally {
        left(this);
      }
    }

    private void work() {
      boolean more = true;
      while (more && !hand.isDropped()) {
        if (isSurplus() && dismiss(this)) {
          return;
        }
        more = queue.workOnNext(hand, this::isSurplus);
      }
      if (!hand.isDropped()) {
        foundNoMore();
      }
    }

    private boolean isSurplus() {
      return (hand.worker() > wanted || !run.place().has(hand.worker()))
          && !queue.owes(hand.worker());
    }
  }
}
