package org.parallelworkbench.analysis;

import java.util.List;
import java.util.Locale;

/**
 * The shares of fits whose 95 % interval of a parameter holds the truth, each 0 to 1. A parameter
 * without an interval counts as missed.
 */
public record ParameterCoverage(double gamma, double alpha, double beta) {

  static ParameterCoverage of(List<SimulatedSweep> sweeps, ErrorModel errors) {
    Tally gamma = new Tally();
    Tally alpha = new Tally();
    Tally beta = new Tally();
    for (SimulatedSweep sweep : sweeps) {
      FittedCurve curve = sweep.fit(errors);
      gamma.add(holds(curve.gamma(), sweep.truth().gamma()));
      alpha.add(holds(curve.alpha(), sweep.truth().alpha()));
      beta.add(holds(curve.beta(), sweep.truth().beta()));
    }
    return new ParameterCoverage(gamma.share(), alpha.share(), beta.share());
  }

  private static boolean holds(Estimate estimate, double truth) {
    return estimate.interval().filter(interval -> interval.contains(truth)).isPresent();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "γ %.1f %%, α %.1f %%, β %.1f %%", 100 * gamma, 100 * alpha, 100 * beta);
  }
}
