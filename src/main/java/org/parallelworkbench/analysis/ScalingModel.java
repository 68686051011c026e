package org.parallelworkbench.analysis;

/**
 * A law of how throughput grows with workers: X(N) = γN / (1 + α(N−1) + βN(N−1)).
 *
 * <p>γ is the throughput of one worker, α the serial share of the work, β what every pair of
 * workers costs each other.
 */
public enum ScalingModel {
  /** G. Amdahl (1967): part of the work is serial; β = 0. */
  AMDAHL("Amdahl's law", 2),

  /** N. Gunther (1993): workers also disturb each other, so that more of them may be slower. */
  USL("Universal Scalability Law", 3);

  /** The fewest different worker counts that make a fit worth showing. */
  public static final int MIN_WORKER_COUNTS = 6;

  private final String title;
  private final int parameters;

  ScalingModel(String title, int parameters) {
    this.title = title;
    this.parameters = parameters;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** How many parameters it has. */
  int parameters() {
    return parameters;
  }

  /**
   * Fits this model by least squares, with α and β within [0, 1].
   *
   * @param errors how the measurements scatter; {@link ErrorModel#MULTIPLICATIVE} for measured runs
   * @return a curve, or why there is none
   */
  public ScalingFit fit(ScalingData data, ErrorModel errors) {
    return data.distinctWorkers() < MIN_WORKER_COUNTS
        ? new ScalingFit.TooFewPoints(data.distinctWorkers())
        : FittedCurve.of(this, errors, data);
  }

  /** Fits this model to measured runs, whose times scatter in proportion. */
  public ScalingFit fit(ScalingData data) {
    return fit(data, ErrorModel.MULTIPLICATIVE);
  }
}
