package org.parallelworkbench.analysis;

/**
 * The coefficients of X(N) = γN / (1 + α(N−1) + βN(N−1)).
 *
 * @param gamma γ, the throughput of one worker
 * @param alpha α, the serial share
 * @param beta β, what every pair of workers costs each other
 */
record Coefficients(double gamma, double alpha, double beta) {

  /** Below this the denominator is held, so that no trial step crosses the curve's pole. */
  private static final double LEAST_DENOMINATOR = 1e-9;

  /** X(N). */
  double throughput(double workers) {
    return gamma * speedup(workers);
  }

  /** X(N) / X(1), the fitted speedup. */
  double speedup(double workers) {
    return workers / denominator(workers);
  }

  /** 1 + α(N−1) + βN(N−1), at least 1 wherever α and β have a meaning. */
  double denominator(double workers) {
    return Math.max(LEAST_DENOMINATOR, 1 + alpha * (workers - 1) + beta * workers * (workers - 1));
  }

  /** Whether α and β are within [0, 1] and γ is above 0. */
  boolean meaningful() {
    return gamma > 0 && alpha >= 0 && alpha <= 1 && beta >= 0 && beta <= 1;
  }
}
