package org.parallelworkbench.experiment;

import java.time.Instant;

/**
 * What is kept of one run of an experiment. Immutable.
 *
 * @param number its number in the order in which the runs were made, from 1
 * @param run what was planned
 * @param startedAt when it began
 * @param makespanNanos its wall time, in nanoseconds
 * @param files how many files there were
 * @param failed how many of them failed
 * @param bytes how many bytes were read
 * @param resized whether its number of workers changed, or files were tried again, so that its time
 *     stands for no number of workers
 */
public record Measurement(
    int number,
    PlannedRun run,
    Instant startedAt,
    long makespanNanos,
    int files,
    long failed,
    long bytes,
    Answers answers,
    boolean resized) {

  private static final double NANOS_PER_SECOND = 1e9;

  /** How a run's answers compare with those of the first complete run of its experiment. */
  public enum Answers {
    /** It is the first. */
    FIRST,
    /** Every file has the same status and counts. */
    SAME,
    /** Some file has another status or other counts. */
    DIFFERENT,
    /** It was cancelled, so that there is nothing to compare, and its time means nothing. */
    INCOMPLETE
  }

  /** Whether it ran to its end. */
  public boolean complete() {
    return answers != Answers.INCOMPLETE;
  }

  /** Whether its time counts: it ran to its end as planned, and was not to warm up. */
  public boolean counts() {
    return complete() && run.measured() && !resized;
  }

  /** Its wall time, in seconds. */
  public double seconds() {
    return makespanNanos / NANOS_PER_SECOND;
  }
}
