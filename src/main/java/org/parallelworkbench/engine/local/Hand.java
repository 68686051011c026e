package org.parallelworkbench.engine.local;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.FailurePolicy;

/**
 * What one worker's thread has in hand: a file, a slice or nothing. It can be interrupted at that
 * and at nothing else; and what it does not let go of can be dropped, which ends the work for all
 * others whatever its thread still does. Thread-safe.
 */
final class Hand {

  /** How long interrupted work may take to end before it counts as stuck, in nanoseconds. */
  static final long GRACE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private final LocalRun run;
  private final FailurePolicy policy;
  private final int worker;

  /** Hears the outcome of what is in hand. */
  private @Nullable Consumer<Optional<Outcome>> end;

  private @Nullable Thread thread;

  /** When it was taken, or when its time was up if that is so. */
  private long since;

  private boolean timeUp;
  private boolean dropped;

  Hand(LocalRun run, int worker) {
    this.run = run;
    this.policy = run.request().policy();
    this.worker = worker;
  }

  /** The number of the worker, from 1. */
  int worker() {
    return worker;
  }

  /**
   * Does a piece of work on the calling thread. Does nothing if this has been dropped. When this
   * returns, no interrupt is pending for that work being late.
   *
   * @param ending hears what came of it, exactly once: on this thread, or when it is dropped on
   *     that of whoever drops it
   */
  void hold(Outcome.Work work, Consumer<Optional<Outcome>> ending) {
    if (!take(ending)) {
      return;
    }
    // Stands if this thread breaks, which must not leave others waiting for it.
    Optional<Outcome> outcome = Optional.of(Outcome.CANCELLED);
    try {
      outcome = Outcome.of(work, this::interruption);
    } finally {
      if (release()) {
        ending.accept(outcome);
      }
    }
  }

  private synchronized boolean take(Consumer<Optional<Outcome>> ending) {
    if (dropped) {
      return false;
    }
    end = ending;
    thread = Thread.currentThread();
    timeUp = false;
    since = run.clock().nanoTime();
    return true;
  }

  private synchronized boolean release() {
    end = null;
    thread = null;
    if (timeUp) {
      // The interrupt was for what has been let go of. If the run is cancelled, it says so itself.
      Thread.interrupted();
    }
    return !dropped;
  }

  private synchronized Optional<Outcome> interruption() {
    if (run.control().isCancelled()) {
      return Optional.of(Outcome.CANCELLED);
    }
    return timeUp ? Optional.of(Outcome.timedOut(policy.timeout())) : Optional.empty();
  }

  /** Whether there is nothing in it. */
  synchronized boolean isFree() {
    return end == null;
  }

  /** Whether its thread is not to take anything any more. */
  synchronized boolean isDropped() {
    return dropped;
  }

  /** For how long from now there is no need to {@link #dropIfStuck look} at it, in nanoseconds. */
  synchronized long quietNanos(long now) {
    long timeout = policy.timeout().toNanos();
    return end == null ? timeout : since + (timeUp ? GRACE_NANOS : timeout) - now;
  }

  /**
   * Interrupts work whose time is up, and drops it when it has not ended in spite of that.
   *
   * @return whether it was dropped
   */
  boolean dropIfStuck(long now) {
    return end(letGoIfStuck(now), Outcome.timedOut(policy.timeout()).stuck());
  }

  /** Lets nothing be taken any more, and ends what is in hand, if anything is. */
  void drop(Outcome outcome) {
    end(letGo(), outcome);
  }

  /** Not under the lock: what is ended has locks of its own, and tells the listener. */
  private static boolean end(@Nullable Consumer<Optional<Outcome>> orphan, Outcome outcome) {
    if (orphan != null) {
      orphan.accept(Optional.of(outcome));
    }
    return orphan != null;
  }

  private synchronized @Nullable Consumer<Optional<Outcome>> letGo() {
    dropped = true;
    Consumer<Optional<Outcome>> held = end;
    end = null;
    return held;
  }

  private synchronized @Nullable Consumer<Optional<Outcome>> letGoIfStuck(long now) {
    if (end == null || thread == null) {
      return null;
    }
    if (timeUp) {
      return now - since >= GRACE_NANOS ? letGo() : null;
    }
    if (now - since >= policy.timeout().toNanos()) {
      timeUp = true;
      since = now;
      thread.interrupt();
    }
    return null;
  }
}
