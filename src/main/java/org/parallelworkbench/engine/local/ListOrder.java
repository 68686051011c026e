package org.parallelworkbench.engine.local;

import java.util.concurrent.atomic.AtomicInteger;

/** Hands out files in the order of the list: a counter, however many there are. */
final class ListOrder implements FileSource {

  private final int files;
  private final AtomicInteger next = new AtomicInteger();

  ListOrder(int files) {
    this.files = files;
  }

  @Override
  public int next(int worker) {
    if (next.get() >= files) {
      return -1;
    }
    int index = next.getAndIncrement();
    return index < files ? index : -1;
  }

  /** How many have not been handed out. */
  int left() {
    return Math.max(0, files - next.get());
  }
}
