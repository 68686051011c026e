package org.parallelworkbench.analysis;

import java.util.Locale;

/** What fitting a {@link ScalingModel} gave: a curve, or why there is none. Immutable. */
public sealed interface ScalingFit permits FittedCurve, ScalingFit.TooFewPoints {

  /**
   * No fit, and no numbers.
   *
   * @param workerCounts how many different worker counts were measured
   */
  record TooFewPoints(int workerCounts) implements ScalingFit {

    /** Why there is no fit and what to do about it, for people. */
    public String sentence() {
      return String.format(
          Locale.ROOT,
          "Too few points: a fit needs %d different worker counts, and only %s measured.",
          ScalingModel.MIN_WORKER_COUNTS,
          workerCounts == 1 ? "1 was" : workerCounts + " were");
    }
  }
}
