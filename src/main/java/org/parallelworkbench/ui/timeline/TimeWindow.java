package org.parallelworkbench.ui.timeline;

/**
 * The stretch of the run that is in view, in nanoseconds since its start; never beyond the whole.
 *
 * @param end more than {@code start}
 * @param whole the end of the whole, which starts at 0
 */
record TimeWindow(double start, double end, double whole) {

  /** Nothing on a computer's clock is finer than what this shows. */
  private static final double SHORTEST = 1_000;

  /** All of it. */
  static TimeWindow all(double whole) {
    return new TimeWindow(0, whole, whole);
  }

  double length() {
    return end - start;
  }

  boolean isAll() {
    return length() >= whole;
  }

  /**
   * Shows a shorter or longer stretch in which one moment keeps its place.
   *
   * @param factor more than 1 to see less time in more detail, less than 1 for the reverse
   * @param around the moment under the pointer
   */
  TimeWindow zoom(double factor, double around) {
    double newLength = Math.clamp(length() / factor, Math.min(SHORTEST, whole), whole);
    return at(around - (around - start) * newLength / length(), newLength);
  }

  /** The same length, later by {@code nanos} or earlier by {@code -nanos}. */
  TimeWindow pan(double nanos) {
    return at(start + nanos, length());
  }

  /**
   * Moves as little as possible to have {@code from} in view, and {@code to} too if there is room.
   */
  TimeWindow showing(double from, double to) {
    if (from < start || to - from > length()) {
      return from >= start && from < end ? this : pan(from - start);
    }
    return to > end ? pan(to - end) : this;
  }

  private TimeWindow at(double newStart, double newLength) {
    double clamped = Math.clamp(newStart, 0, Math.max(0, whole - newLength));
    return new TimeWindow(clamped, clamped + newLength, whole);
  }
}
