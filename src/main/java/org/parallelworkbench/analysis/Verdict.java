package org.parallelworkbench.analysis;

import java.util.Optional;

/**
 * Which of two ways of doing the same work is faster, if that can be told. Immutable.
 *
 * <p>A difference counts as measured if Welch's test gives p &lt; 0.05 <em>and</em> the 95 %
 * interval of the ratio leaves out 1. The two nearly always agree; asking for both keeps a sentence
 * from contradicting itself.
 *
 * @param outcome the answer
 * @param test the test behind it; empty with too few repeats
 * @param ratio the slower's mean time ÷ the faster's
 * @param sentence the answer for people
 */
public record Verdict(Outcome outcome, Optional<WelchTest> test, Ratio ratio, String sentence) {

  /** The p from which on no difference is claimed. */
  public static final double SIGNIFICANCE = 0.05;

  /** From this ratio on people are told a factor instead of a percentage. */
  private static final double FACTOR_FROM = 2;

  /** The possible answers. */
  public enum Outcome {
    /** The first is faster. */
    FIRST_FASTER,
    /** The second is faster. */
    SECOND_FASTER,
    /** The two may well be the same. */
    NO_DIFFERENCE,
    /** One of the two was measured fewer than three times. */
    TOO_FEW_REPEATS
  }

  /**
   * Compares two named ways, such as {@code Thread pool × 4} and {@code Sequential}.
   *
   * @param first the first's makespans, in seconds
   * @param second the second's makespans, in seconds
   */
  public static Verdict of(String firstName, Sample first, String secondName, Sample second) {
    boolean firstFaster = isFirstFaster(first, second);
    String faster = firstFaster ? firstName : secondName;
    String slower = firstFaster ? secondName : firstName;
    return of(first, second, faster + " is", slower, firstName + " and " + secondName);
  }

  /** Compares two worker counts by their makespans, in seconds. */
  public static Verdict ofWorkers(
      int firstWorkers, Sample first, int secondWorkers, Sample second) {
    boolean firstFaster = isFirstFaster(first, second);
    int faster = firstFaster ? firstWorkers : secondWorkers;
    int slower = firstFaster ? secondWorkers : firstWorkers;
    return of(
        first,
        second,
        Words.workers(faster) + (faster == 1 ? " is" : " are"),
        Integer.toString(slower),
        firstWorkers + " and " + Words.workers(secondWorkers));
  }

  private static boolean isFirstFaster(Sample first, Sample second) {
    return first.mean() < second.mean();
  }

  private static Verdict of(
      Sample first, Sample second, String fasterIs, String slower, String both) {
    boolean firstFaster = isFirstFaster(first, second);
    Ratio ratio = firstFaster ? Ratio.of(second, first) : Ratio.of(first, second);
    Optional<WelchTest> test = WelchTest.of(first, second);
    if (test.isEmpty() || ratio.interval().isEmpty()) {
      String sentence = "too few repeats to tell " + both + " apart: repeat each at least 3 times";
      return new Verdict(Outcome.TOO_FEW_REPEATS, test, ratio, sentence);
    }
    double p = test.get().p();
    Interval interval = ratio.interval().get();
    if (p >= SIGNIFICANCE || interval.low() <= 1) {
      // Where p alone would claim a difference, the interval says why it is not.
      String why =
          p >= SIGNIFICANCE ? Words.p(p) : Words.p(p) + ", " + words(ratio.value(), interval);
      String sentence = "no measurable difference between " + both + " (" + why + ")";
      return new Verdict(Outcome.NO_DIFFERENCE, test, ratio, sentence);
    }
    String gain =
        ratio.value() < FACTOR_FROM
            ? Words.percent(ratio.value() - 1) + " faster than "
            : Words.times(ratio.value()) + " as fast as ";
    return new Verdict(
        firstFaster ? Outcome.FIRST_FASTER : Outcome.SECOND_FASTER,
        test,
        ratio,
        fasterIs + " " + gain + slower + " (" + words(ratio.value(), interval) + ")");
  }

  private static String words(double ratio, Interval interval) {
    return "95 % CI "
        + (ratio < FACTOR_FROM
            ? Words.percent(interval.low() - 1, interval.high() - 1)
            : Words.times(interval.low(), interval.high()));
  }
}
