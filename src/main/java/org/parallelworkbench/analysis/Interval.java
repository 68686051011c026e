package org.parallelworkbench.analysis;

import java.util.Locale;

/**
 * A range of numbers that says what it is. Immutable.
 *
 * @param low its lower end
 * @param high its upper end, not below {@code low}
 * @param level the share of cases in which such an interval holds the truth, such as 0.95; 1 for
 *     {@link Kind#RANGE}, which is no more than what was seen
 * @param kind what it is an interval of
 */
public record Interval(double low, double high, double level, Kind kind) {

  /** The level of every confidence interval here. */
  public static final double LEVEL = 0.95;

  /** What an interval is about. */
  public enum Kind {
    /** Where the mean of all possible repeats lies. */
    MEAN("CI of the mean"),
    /** Where the ratio of two means lies. */
    RATIO("CI of the ratio"),
    /** Where the parameter of a fitted model lies. */
    PARAMETER("CI of the parameter"),
    /** Where a fitted curve passes, by resampling what was measured. */
    BOOTSTRAP("bootstrap CI"),
    /** The least and the greatest value measured. */
    RANGE("min–max");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval cannot go from " + low + " to " + high);
    }
    if (!(level > 0 && level <= 1)) {
      throw new IllegalArgumentException("the level must be above 0 and at most 1, not " + level);
    }
  }

  /** The interval of {@link #LEVEL} that reaches as far down from {@code centre} as up. */
  static Interval around(double centre, double halfWidth, Kind kind) {
    return new Interval(centre - halfWidth, centre + halfWidth, LEVEL, kind);
  }

  /** Whether {@code value} lies within, ends included. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }

  /** Both ends, and so the width, times {@code factor}, which must not be negative. */
  Interval times(double factor) {
    return new Interval(low * factor, high * factor, level, kind);
  }

  /** What it is, for people, such as {@code 95 % CI of the mean} or {@code min–max}. */
  public String label() {
    return kind == Kind.RANGE
        ? kind.words
        : String.format(Locale.ROOT, "%.0f %% %s", 100 * level, kind.words);
  }
}
