package org.parallelworkbench.pipeline;

import java.util.List;

/**
 * Finds the places in a text that an evaluator counts. The text comes in stretches, and each has a
 * search of its own, which knows what came before. Immutable.
 */
public interface HitSearch {

  /**
   * A place in a stretch.
   *
   * @param start its first character; if it begins in an earlier stretch, about how many characters
   *     before this one, as a negative number
   * @param end behind its last character; {@code start} if the place is between two characters
   */
  record Hit(int start, int end) {}

  /**
   * What became of a stretch.
   *
   * @param hits how many hits end in it
   * @param next the search for the stretch that follows
   */
  record Step(long hits, HitSearch next) {}

  /** Counts the hits that end in this stretch. */
  Step count(String stretch);

  /** The hits that end in this stretch, in the order in which they end, as many as are counted. */
  List<Hit> find(String stretch);
}
