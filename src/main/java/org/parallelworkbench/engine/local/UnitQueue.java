package org.parallelworkbench.engine.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.TakingOrder;

/**
 * What is still to be done of a run, in the order in which it is to be taken: files that are due to
 * be tried again, then slices and large files, from under a lock, because they are few; then all
 * other files, without a lock or an object for each. Thread-safe.
 */
final class UnitQueue implements SlicedTask.Rounds, Waiting {

  /** A large file, one slice of a file, or a file that is tried again. */
  @FunctionalInterface
  private interface Unit {
    void evaluate(Hand hand);
  }

  private final LocalRun run;
  private final TakingOrder order;
  private final int[] first;
  private final FileSource others;

  /** Whether what is in work may yet have to be done again. */
  private final boolean retries;

  /** Files in slices whose round has some left to deal out. */
  private final Deque<SlicedTask> open = new ArrayDeque<>();

  /** Files in slices that have been begun and are not over. */
  private final Set<SlicedTask> begun = new LinkedHashSet<>();

  private final DueFiles due = new DueFiles();

  private int firstTaken;

  /** Whether it is worth the lock to look for a {@link Unit}. */
  private volatile boolean unitsLeft = true;

  /**
   * @param order what is taken first
   * @param others hands out all files, of which those that are taken first are passed over
   */
  UnitQueue(LocalRun run, TakingOrder order, FileSource others) {
    this.run = run;
    this.order = order;
    this.first = order.first();
    this.others = others;
    this.retries = run.request().policy().retries() > 0 || run.place().losesWorkers();
    run.waitAt(this);
  }

  /**
   * Does the next piece of work on the calling thread. Where there is none at the moment, waits as
   * long as there may be more: for the end of the rounds that others are at, because each may be
   * followed by another, and for files that are or may yet have to be tried again.
   *
   * @param excused whether the worker is one too many, takes nothing more and need not wait; asked
   *     anew after each {@link #wake}
   * @return whether there may be more to do
   */
  boolean workOnNext(Hand hand, BooleanSupplier excused) {
    if (!run.goesOn()) {
      return keepDelivered(hand);
    }
    Unit unit = unitsLeft ? take(excused) : null;
    if (unit != null) {
      unit.evaluate(hand);
      return true;
    }
    if (excused.getAsBoolean()) {
      return true;
    }
    int index = others.next(hand.worker());
    while (index >= 0 && order.isFirst(index)) {
      index = others.next(hand.worker());
    }
    if (index >= 0) {
      run.evaluate(index, hand);
      return true;
    }
    return awaitMore(excused);
  }

  /** What a run that has ended early still gets: results that are there for the taking. */
  private boolean keepDelivered(Hand hand) {
    int index = others.delivered(hand.worker());
    if (index >= 0) {
      run.evaluate(index, hand);
    }
    return index >= 0;
  }

  private synchronized @Nullable Unit take(BooleanSupplier excused) {
    if (excused.getAsBoolean()) {
      return null;
    }
    int again = due.poll(run.clock().nanoTime());
    if (again >= 0) {
      return begin(again);
    }
    while (!open.isEmpty() || firstTaken < first.length) {
      if (open.isEmpty()) {
        return begin(first[firstTaken++]);
      }
      SlicedTask task = open.getFirst();
      int slice = task.next();
      if (slice >= 0) {
        return hand -> task.evaluate(slice, hand);
      }
      open.removeFirst();
    }
    // Looking whether a file is due has a price, but there are such files only after failures.
    unitsLeft = !due.isEmpty();
    return null;
  }

  /** Called under the lock. */
  private Unit begin(int index) {
    boolean whole = !order.isFirst(index) || run.place().slices(index) == 1;
    if (whole) {
      return hand -> run.evaluate(index, hand);
    }
    SlicedTask task = new SlicedTask(run, index, this);
    begun.add(task);
    open.addFirst(task);
    int slice = task.next();
    return hand -> task.evaluate(slice, hand);
  }

  private synchronized boolean awaitMore(BooleanSupplier excused) {
    try {
      while (open.isEmpty() && mayHaveMore() && !excused.getAsBoolean()) {
        long now = run.clock().nanoTime();
        if (due.isDue(now)) {
          break;
        }
        run.clock().await(this, due.nanosUntilNext(now));
      }
    } catch (InterruptedException e) {
      // By cancelling, which is asked about next; or by what a pipeline has left behind.
    }
    return mayHaveMore();
  }

  /** Whether a worker has files put aside that nobody else will take. */
  boolean owes(int worker) {
    return run.goesOn() && others.owes(worker);
  }

  private boolean mayHaveMore() {
    boolean inWork = retries ? !run.isSettled() : !begun.isEmpty();
    return run.goesOn() && (!open.isEmpty() || inWork);
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

  @Override
  public synchronized void again(int index, long when) {
    due.add(index, when);
    unitsLeft = true;
    notifyAll();
  }

  /** Has everyone who waits ask whether they are excused. */
  @Override
  public synchronized void wake() {
    notifyAll();
  }

  /** Ends the files that are half done, or wait to be tried again, when nobody works any more. */
  void abandonAll() {
    List<SlicedTask> halfDone;
    List<Integer> waiting;
    synchronized (this) {
      halfDone = new ArrayList<>(begun);
      waiting = due.drain();
    }
    halfDone.forEach(SlicedTask::abandon);
    waiting.forEach(run::giveUp);
  }
}
