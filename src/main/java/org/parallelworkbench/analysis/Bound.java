package org.parallelworkbench.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What no schedule can beat: a makespan is never shorter than the longest single task, nor than an
 * equal share of all work. Immutable.
 *
 * @param longestNanos the longest single task, in nanoseconds
 * @param totalNanos all tasks together, in nanoseconds
 */
public record Bound(long longestNanos, long totalNanos) {

  public Bound {
    if (longestNanos < 0 || totalNanos < longestNanos) {
      throw new IllegalArgumentException(
          "one task cannot take " + longestNanos + " ns of " + totalNanos + " ns");
    }
  }

  /**
   * The bound of these tasks.
   *
   * @param taskNanos how long each took in the sequential run, in nanoseconds
   */
  public static Bound of(long... taskNanos) {
    return new Bound(Arrays.stream(taskNanos).max().orElse(0), Arrays.stream(taskNanos).sum());
  }

  /** The least possible makespan with so many workers, in nanoseconds. */
  public double makespanNanos(int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + workers);
    }
    return Math.max((double) longestNanos, (double) totalNanos / workers);
  }

  /** The greatest possible speedup with so many workers; empty if there is no work. */
  public OptionalDouble speedup(int workers) {
    return totalNanos == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(totalNanos / makespanNanos(workers));
  }

  /** The longest task's share of all work; empty if there is none. */
  public OptionalDouble longestShare() {
    return totalNanos == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) longestNanos / totalNanos);
  }
}
