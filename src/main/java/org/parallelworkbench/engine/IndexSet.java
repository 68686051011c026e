package org.parallelworkbench.engine;

import java.util.concurrent.atomic.AtomicLongArray;

/** A set of places in a list, a bit for each. Thread-safe, without a lock or an object for each. */
final class IndexSet {

  private final AtomicLongArray words;

  /**
   * An empty set.
   *
   * @param size how long the list is
   */
  IndexSet(int size) {
    this.words = new AtomicLongArray((size + Long.SIZE - 1) / Long.SIZE);
  }

  /** Adds a place, if it is not there. */
  void add(int index) {
    long bit = 1L << index;
    int word = index / Long.SIZE;
    long before = words.get(word);
    while ((before & bit) == 0 && !words.compareAndSet(word, before, before | bit)) {
      before = words.get(word);
    }
  }

  /** Removes a place, if it is there. */
  void remove(int index) {
    long bit = 1L << index;
    int word = index / Long.SIZE;
    long before = words.get(word);
    while ((before & bit) != 0 && !words.compareAndSet(word, before, before & ~bit)) {
      before = words.get(word);
    }
  }

  /** The first place that is there, from this one on; -1 if none is. */
  int next(int from) {
    long mask = -1L << from;
    for (int word = from / Long.SIZE; word < words.length(); word++) {
      long there = words.get(word) & mask;
      if (there != 0) {
        return word * Long.SIZE + Long.numberOfTrailingZeros(there);
      }
      mask = -1L;
    }
    return -1;
  }
}
