package org.parallelworkbench.engine;

/**
 * A stretch of time that one worker spent on one file.
 *
 * @param worker the worker, from 1
 * @param slice which slice of the file it was on, from 0; {@link #WHOLE} or {@link #MERGE}
 * @param times when, and how long each stage took
 */
public record Span(int worker, int slice, StageTimes times) {

  /** In place of a slice's number: it was on the whole file. */
  public static final int WHOLE = -1;

  /**
   * In place of a slice's number: it ended a round, by merging the slices or asking for another.
   */
  public static final int MERGE = -2;
}
