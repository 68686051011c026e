package org.parallelworkbench.analysis;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The ratio R of two means, with the error that both bring along. Immutable.
 *
 * <p>σ_R = R·√((σa/μa)² + (σb/μb)²), where σ is the standard error of the respective mean. The
 * interval is R ± t(0.975, ν)·σ_R, with ν by Welch and Satterthwaite from the two relative
 * variances.
 *
 * @param value R
 * @param standardError σ_R; empty unless both samples have at least three values
 * @param interval the 95 % interval of R; empty unless both samples have at least three values
 */
public record Ratio(double value, OptionalDouble standardError, Optional<Interval> interval) {

  /** What anything is to itself: exactly 1. */
  static final Ratio ONE = new Ratio(1, OptionalDouble.empty(), Optional.empty());

  /**
   * The mean of one sample divided by that of another.
   *
   * @throws IllegalArgumentException unless both means are above 0
   */
  public static Ratio of(Sample numerator, Sample denominator) {
    double above = numerator.mean();
    double below = denominator.mean();
    if (!(above > 0 && below > 0)) {
      throw new IllegalArgumentException(
          "cannot relate a mean of " + above + " to one of " + below);
    }
    double ratio = above / below;
    if (Math.min(numerator.n(), denominator.n()) < Sample.MIN_FOR_INTERVAL) {
      return new Ratio(ratio, OptionalDouble.empty(), Optional.empty());
    }
    Variances relative =
        new Variances(
            numerator.variance() / numerator.n() / (above * above),
            numerator.n(),
            denominator.variance() / denominator.n() / (below * below),
            denominator.n());
    double error = ratio * Math.sqrt(relative.sum());
    double halfWidth = StudentT.quantile(relative.degreesOfFreedom()) * error;
    return new Ratio(
        ratio,
        OptionalDouble.of(error),
        Optional.of(Interval.around(ratio, halfWidth, Interval.Kind.RATIO)));
  }

  /** Speedup S(N) = T(sequential) / T(N), from makespans in seconds. */
  public static Ratio speedup(Sample sequentialSeconds, Sample parallelSeconds) {
    return of(sequentialSeconds, parallelSeconds);
  }

  /** Efficiency E(N) = S(N) / N, from makespans in seconds. */
  public static Ratio efficiency(Sample sequentialSeconds, Sample parallelSeconds, int workers) {
    return speedup(sequentialSeconds, parallelSeconds).times(1.0 / workers);
  }

  /** The same with a scale of its own: {@code factor}, which is exact and above 0, times each. */
  Ratio times(double factor) {
    OptionalDouble error =
        standardError.isPresent()
            ? OptionalDouble.of(standardError.getAsDouble() * factor)
            : OptionalDouble.empty();
    return new Ratio(value * factor, error, interval.map(range -> range.times(factor)));
  }
}
