package org.parallelworkbench.engine.local;

import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ForkJoinWorkerThreadFactory;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Cancellation;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;

/**
 * A fork/join pool of N threads. Each halves its range of files until one file is left, works on
 * that, and leaves the other halves to be taken back later, or stolen by threads without work.
 */
public final class ForkJoinEngine implements Engine {

  @Override
  public String id() {
    return "forkjoin";
  }

  @Override
  public String name() {
    return "Fork/join";
  }

  @Override
  public String description() {
    return "Threads that halve the list of files among them and steal work from one another.";
  }

  @Override
  public boolean parallel() {
    return true;
  }

  @Override
  public RunReport run(RunRequest request, RunListener listener, Cancellation cancellation) {
    LocalRun run = new LocalRun(request, listener, cancellation);
    Future<?> ended;
    try (ForkJoinPool pool = pool(request.workers())) {
      ended = pool.submit(new Range(null, run, cancellation, 0, request.files().size()));
    }
    Faults.rethrow(ended);
    return run.report(this);
  }

  /**
   * A pool that never has more than {@code workers} threads. Left to itself, it would add a thread
   * for each one that waits within a pipeline for a lock's condition, and so exceed the number that
   * was asked for.
   */
  private static ForkJoinPool pool(int workers) {
    AtomicInteger made = new AtomicInteger();
    // No number is given twice or left out: a thread without work ends only when nothing is left
    // to steal, and from then on nothing is forked that would call for another thread.
    ForkJoinWorkerThreadFactory numbered = pool -> new Worker(pool, made.incrementAndGet());
    return new ForkJoinPool(
        workers, numbered, null, false, workers, workers, 0, pool -> true, 1, TimeUnit.MINUTES);
  }

  /** A thread of the pool with its number, from 1. */
  private static final class Worker extends ForkJoinWorkerThread {

    private final int number;

    Worker(ForkJoinPool pool, int number) {
      super(pool);
      this.number = number;
    }
  }

  /** Files {@code from} to {@code to} − 1. Nothing ever waits for it but the run itself. */
  private static final class Range extends CountedCompleter<@Nullable Void> {

    private static final long serialVersionUID = 1L;

    private final transient LocalRun run;
    private final transient Cancellation cancellation;
    private final int from;
    private final int to;

    Range(@Nullable Range parent, LocalRun run, Cancellation cancellation, int from, int to) {
      super(parent);
      this.run = run;
      this.cancellation = cancellation;
      this.from = from;
      this.to = to;
    }

    @Override
    public void compute() {
      int end = to;
      while (end - from > 1 && run.wants(from)) {
        int middle = (from + end) >>> 1;
        addToPendingCount(1);
        new Range(this, run, cancellation, middle, end).fork();
        end = middle;
      }
      cancellation.whileInterruptible(this::evaluateFirst);
      tryComplete();
    }

    private void evaluateFirst() {
      if (run.wants(from)) {
        Worker worker = (Worker) Thread.currentThread();
        run.evaluate(from, worker.number);
      }
    }
  }
}
