package org.parallelworkbench.engine.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.TakingOrder;

/**
 * What is still to be done of a run, in the order in which it is to be taken: slices and large
 * files first, from under a lock, because they are few; then all other files, without a lock or an
 * object for each. Thread-safe.
 */
final class UnitQueue implements SlicedTask.Rounds {

  /** A large file, or one slice of a file. */
  @FunctionalInterface
  private interface Unit {
    void evaluate(int worker);
  }

  private final LocalRun run;
  private final TakingOrder order;
  private final int[] first;
  private final FileSource others;

  /** Files in slices whose round has some left to deal out. */
  private final Deque<SlicedTask> open = new ArrayDeque<>();

  /** Files in slices that have been begun and are not over. */
  private final Set<SlicedTask> begun = new LinkedHashSet<>();

  private int firstTaken;

  /** Whether it is worth the lock to look for a {@link Unit}. */
  private volatile boolean unitsLeft = true;

  UnitQueue(LocalRun run, FileSource others) {
    this.run = run;
    this.order = TakingOrder.of(run.request());
    this.first = order.first();
    this.others = others;
  }

  /**
   * Does the next piece of work on the calling thread. Where there is none at the moment, waits for
   * the end of the rounds that others are at, because each may be followed by another.
   *
   * @param excused whether the worker is one too many, takes nothing more and need not wait; asked
   *     anew after each {@link #wake}
   * @return whether there may be more to do
   */
  boolean workOnNext(int worker, BooleanSupplier excused) {
    if (run.control().isCancelled()) {
      return false;
    }
    Unit unit = unitsLeft ? take(excused) : null;
    if (unit != null) {
      unit.evaluate(worker);
      return true;
    }
    if (excused.getAsBoolean()) {
      return true;
    }
    int index = others.next(worker);
    while (index >= 0 && order.isFirst(index)) {
      index = others.next(worker);
    }
    if (index >= 0) {
      run.evaluate(index, worker);
      return true;
    }
    return awaitRound(excused);
  }

  private synchronized @Nullable Unit take(BooleanSupplier excused) {
    if (excused.getAsBoolean()) {
      return null;
    }
    while (!open.isEmpty() || firstTaken < first.length) {
      if (open.isEmpty()) {
        int index = first[firstTaken++];
        if (run.request().work().slices(run.request().files().get(index)) == 1) {
          return worker -> run.evaluate(index, worker);
        }
        SlicedTask begins = new SlicedTask(run, index, this);
        begun.add(begins);
        open.add(begins);
      }
      SlicedTask task = open.getFirst();
      int slice = task.next();
      if (slice >= 0) {
        return worker -> task.evaluate(slice, worker);
      }
      open.removeFirst();
    }
    unitsLeft = false;
    return null;
  }

  private synchronized boolean awaitRound(BooleanSupplier excused) {
    try {
      while (!unitsLeft
          && !begun.isEmpty()
          && !excused.getAsBoolean()
          && !run.control().isCancelled()) {
        wait();
      }
    } catch (InterruptedException e) {
      // By cancelling, which is asked about next; or by what a pipeline has left behind.
    }
    return unitsLeft || !begun.isEmpty();
  }

  @Override
  public synchronized void again(SlicedTask task) {
    open.addFirst(task);
    unitsLeft = true;
    notifyAll();
  }

  @Override
  public synchronized void over(SlicedTask task) {
    begun.remove(task);
    notifyAll();
  }

  /** Has everyone who waits ask whether they are excused. */
  synchronized void wake() {
    notifyAll();
  }

  /** Ends the files that cancelling has left half done, when no worker is at work any more. */
  synchronized void abandonAll() {
    begun.forEach(SlicedTask::abandon);
    begun.clear();
  }
}
