package org.parallelworkbench.analysis;

/** Counts how often something turned out well. Not thread-safe. */
final class Tally {

  private int hits;
  private int tries;

  void add(boolean hit) {
    tries++;
    if (hit) {
      hits++;
    }
  }

  /** The share of hits, 0 to 1; not a number before the first try. */
  double share() {
    return (double) hits / tries;
  }
}
