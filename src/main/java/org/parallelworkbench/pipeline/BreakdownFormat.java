package org.parallelworkbench.pipeline;

/**
 * How a pipeline's breakdowns are shown.
 *
 * @param column the count that is broken down, such as {@code words}
 * @param term what it is broken down to, such as {@code word}
 * @param top how many of the most frequent terms to show
 */
public record BreakdownFormat(String column, String term, int top) {

  public BreakdownFormat {
    if (top < 1) {
      throw new IllegalArgumentException("top must be at least 1, but was " + top);
    }
  }
}
