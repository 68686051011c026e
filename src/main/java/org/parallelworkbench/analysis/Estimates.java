package org.parallelworkbench.analysis;

import org.parallelworkbench.analysis.Estimate.Constraint;

/** The parameters of a fitted curve with what is known of their errors. */
record Estimates(Estimate gamma, Estimate alpha, Estimate beta) {

  /**
   * Puts them together.
   *
   * @param standardErrors of γ, α, β; those of coefficients that were held mean nothing
   */
  static Estimates of(
      Coefficients coefficients, Face face, double[] standardErrors, int degreesOfFreedom) {
    double t = StudentT.quantile(degreesOfFreedom);
    return new Estimates(
        estimate(coefficients.gamma(), Constraint.FREE, standardErrors[0], t),
        estimate(coefficients.alpha(), face.alpha(), standardErrors[1], t),
        estimate(coefficients.beta(), face.beta(), standardErrors[2], t));
  }

  Coefficients coefficients() {
    return new Coefficients(gamma.value(), alpha.value(), beta.value());
  }

  private static Estimate estimate(
      double value, Constraint constraint, double standardError, double t) {
    return constraint == Constraint.FREE
        ? Estimate.free(value, standardError, t * standardError)
        : Estimate.held(value, constraint);
  }
}
