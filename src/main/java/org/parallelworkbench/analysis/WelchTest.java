package org.parallelworkbench.analysis;

import java.util.Optional;

/**
 * Welch's t-test: whether the means of two samples differ, without supposing that they scatter
 * alike. Two-sided. Immutable.
 *
 * @param t the difference of the means (first − second) in standard errors; infinite if neither
 *     sample scatters and their means differ
 * @param degreesOfFreedom by Welch and Satterthwaite
 * @param p the chance of such a difference or a greater one if the two were the same
 */
public record WelchTest(double t, double degreesOfFreedom, double p) {

  /** Tests two samples; empty unless both have at least three values. */
  public static Optional<WelchTest> of(Sample first, Sample second) {
    if (Math.min(first.n(), second.n()) < Sample.MIN_FOR_INTERVAL) {
      return Optional.empty();
    }
    Variances variances =
        new Variances(
            first.variance() / first.n(), first.n(), second.variance() / second.n(), second.n());
    double difference = first.mean() - second.mean();
    // 0/0 would be no number: equal means differ by nothing, however little they scatter.
    double t = difference == 0 ? 0 : difference / Math.sqrt(variances.sum());
    double degreesOfFreedom = variances.degreesOfFreedom();
    double p = StudentT.twoSidedP(t, degreesOfFreedom);
    return Optional.of(new WelchTest(t, degreesOfFreedom, p));
  }
}
