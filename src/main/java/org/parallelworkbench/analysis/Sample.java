package org.parallelworkbench.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/**
 * Repeated measurements of one thing in one unit: seconds, unless the user of the sample says
 * otherwise. Immutable; nothing is ever dropped from it.
 *
 * <p>What needs an idea of the scatter is empty for one or two values: they give none.
 *
 * @param values the raw values, in the order in which they were measured; at least one, all finite
 */
public record Sample(List<Double> values) {

  /** The fewest values that give an interval. */
  public static final int MIN_FOR_INTERVAL = 3;

  /** Iglewicz and Hoaglin (1993): where a modified z-score becomes an outlier's. */
  private static final double OUTLIER_SCORE = 3.5;

  /** The standard deviations of a normal distribution in one of its median absolute deviations. */
  private static final double MAD_TO_SIGMA = 1 / 0.6745;

  /** The standard deviations of a normal distribution in one of its mean absolute deviations. */
  private static final double MEAN_AD_TO_SIGMA = 1.253314;

  public Sample {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a sample needs at least one value");
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a measured value must be finite, but was " + value);
      }
    }
  }

  /** A sample of these values. */
  public static Sample of(double... values) {
    return new Sample(Arrays.stream(values).boxed().toList());
  }

  /** How many values there are. */
  public int n() {
    return values.size();
  }

  /** The arithmetic mean. */
  public double mean() {
    return StatUtils.mean(toArray());
  }

  /** The middle value, or the mean of the two in the middle. */
  public double median() {
    return StatUtils.percentile(toArray(), 50);
  }

  /** The least value. */
  public double min() {
    return Collections.min(values);
  }

  /** The greatest value. */
  public double max() {
    return Collections.max(values);
  }

  /** From the least to the greatest value. */
  public Interval range() {
    return new Interval(min(), max(), 1, Interval.Kind.RANGE);
  }

  /** The standard deviation with n − 1 in its denominator; empty for a single value. */
  public OptionalDouble standardDeviation() {
    return n() < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance()));
  }

  /** The standard error of the mean, s/√n; empty for fewer than three values. */
  public OptionalDouble standardError() {
    return n() < MIN_FOR_INTERVAL
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(variance() / n()));
  }

  /** The standard error as a share of the mean; empty for fewer than three values or mean 0. */
  public OptionalDouble relativeStandardError() {
    double mean = mean();
    return mean == 0 || n() < MIN_FOR_INTERVAL
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(variance() / n()) / Math.abs(mean));
  }

  /**
   * The 95 % interval of the mean, mean ± t(0.975, n−1)·s/√n; empty for fewer than three values.
   */
  public Optional<Interval> meanInterval() {
    if (n() < MIN_FOR_INTERVAL) {
      return Optional.empty();
    }
    double halfWidth = StudentT.quantile(n() - 1) * Math.sqrt(variance() / n());
    return Optional.of(Interval.around(mean(), halfWidth, Interval.Kind.MEAN));
  }

  /**
   * Which values lie suspiciously far off: indices into {@link #values}, in order. They stay part
   * of every other figure.
   *
   * <p>A value is an outlier if its modified z-score, 0.6745·|x − median| / MAD, is above 3.5. If
   * more than half of the values are equal, the MAD (median absolute deviation) is 0, and the mean
   * absolute deviation takes its place with the factor that belongs to it, 1 / 1.253314.
   */
  public List<Integer> outliers() {
    double median = median();
    double[] deviations = values.stream().mapToDouble(value -> Math.abs(value - median)).toArray();
    double mad = StatUtils.percentile(deviations, 50);
    double sigma = mad > 0 ? mad * MAD_TO_SIGMA : StatUtils.mean(deviations) * MEAN_AD_TO_SIGMA;
    return IntStream.range(0, deviations.length)
        .filter(i -> deviations[i] > OUTLIER_SCORE * sigma)
        .boxed()
        .toList();
  }

  /** The variance with n − 1 in its denominator; 0 for a single value. */
  double variance() {
    return StatUtils.variance(toArray());
  }

  private double[] toArray() {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
