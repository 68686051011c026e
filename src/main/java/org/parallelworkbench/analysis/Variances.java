package org.parallelworkbench.analysis;

/**
 * The variances of two independent means, each estimated from a sample of its own.
 *
 * @param first the variance of the first mean, s²/n
 * @param firstCount how many values it comes from, at least 2
 * @param second the variance of the second mean
 * @param secondCount how many values it comes from, at least 2
 */
record Variances(double first, int firstCount, double second, int secondCount) {

  /** The variance of the difference of the means. */
  double sum() {
    return first + second;
  }

  /**
   * How many degrees of freedom {@link #sum} has, by Welch and Satterthwaite; without any scatter,
   * where their formula has no value, as many as the samples have together.
   */
  double degreesOfFreedom() {
    if (sum() == 0) {
      return firstCount + secondCount - 2;
    }
    // Shares, not the variances themselves, whose squares may be too small for a double.
    double share = first / sum();
    return 1 / (share * share / (firstCount - 1) + (1 - share) * (1 - share) / (secondCount - 1));
  }
}
