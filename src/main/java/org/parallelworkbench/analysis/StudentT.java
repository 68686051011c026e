package org.parallelworkbench.analysis;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/** What is needed of Student's t distribution. */
final class StudentT {

  private StudentT() {}

  /**
   * How many standard errors a two-sided interval of {@link Interval#LEVEL} reaches to each side.
   *
   * @param degreesOfFreedom above 0, not necessarily whole
   */
  static double quantile(double degreesOfFreedom) {
    return new TDistribution(degreesOfFreedom)
        .inverseCumulativeProbability((1 + Interval.LEVEL) / 2);
  }

  /** How much further {@link #quantile} reaches than where the scatter is known exactly. */
  static double overNormal(double degreesOfFreedom) {
    return quantile(degreesOfFreedom)
        / new NormalDistribution().inverseCumulativeProbability((1 + Interval.LEVEL) / 2);
  }

  /** The chance of a t at least this far from 0, to either side. */
  static double twoSidedP(double t, double degreesOfFreedom) {
    return 2 * new TDistribution(degreesOfFreedom).cumulativeProbability(-Math.abs(t));
  }
}
