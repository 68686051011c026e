package org.parallelworkbench.pipeline.text;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Keeps for use again what is slow to make, or slow to be collected: memory that every file needs
 * for as long as it is worked on. Thread-safe.
 */
final class Pool<T> {

  /** So many are kept; what more workers need at once is left to the garbage collector. */
  private static final int MOST_KEPT = 64;

  private final Supplier<T> maker;
  private final Queue<T> free = new ConcurrentLinkedQueue<>();
  private final AtomicInteger kept = new AtomicInteger();

  /**
   * @param maker makes a new one when none is free
   */
  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** One for nobody else until it is given back, as whoever had it has left it. */
  T take() {
    T one = free.poll();
    if (one == null) {
      return maker.get();
    }
    kept.decrementAndGet();
    return one;
  }

  /** Takes back what whoever had it must not use any more. */
  void giveBack(T one) {
    if (kept.incrementAndGet() <= MOST_KEPT) {
      free.add(one);
    } else {
      kept.decrementAndGet();
    }
  }
}
