package org.parallelworkbench.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;

/**
 * Least squares for the scaling models, by Levenberg and Marquardt.
 *
 * <p>The bounds of α and β are kept by an active set: if the free optimum lies outside the square
 * [0, 1]², every edge and corner of it is fitted, and the best optimum that lies within its own
 * part wins. Each descent starts from the best point of a coarse grid, so that it ends in the right
 * valley even where measurements scatter wildly.
 */
final class CurveFitter {

  private static final double[] START_ALPHAS = {0, 0.01, 0.1, 1};
  private static final double[] START_BETAS = {0, 1e-6, 1e-4, 1e-2, 1};
  private static final int MAX_STEPS = 500;

  private final FitTarget target;

  CurveFitter(ErrorModel errors, ScalingData data) {
    this.target = new FitTarget(errors, data);
  }

  /**
   * The outcome of one descent.
   *
   * @param coefficients the coefficients, γ in the target's unit
   * @param squares the sum of the squared residuals
   */
  private record Fit(Coefficients coefficients, Face face, double squares) {}

  /** The coefficients of the best fit. */
  Coefficients coefficients(ScalingModel model) {
    return inMeasuredUnit(fit(model).coefficients());
  }

  /**
   * The best fit with its standard errors, the square roots of the diagonal of s²(JᵀJ)⁻¹.
   *
   * @param degreesOfFreedom what s² divides the sum of the squared residuals by
   */
  Estimates estimates(ScalingModel model, int degreesOfFreedom) {
    Fit fit = fit(model);
    RealMatrix jacobian = target.valueAndJacobian(fit.face(), fit.coefficients()).getSecond();
    RealMatrix covariance = new SingularValueDecomposition(jacobian).getCovariance(0);
    double variance = fit.squares() / degreesOfFreedom;
    int[] free = fit.face().free();
    double[] standardErrors = new double[3];
    for (int i = 0; i < free.length; i++) {
      standardErrors[free[i]] = Math.sqrt(variance * covariance.getEntry(i, i));
    }
    standardErrors[0] *= target.unit();
    return Estimates.of(
        inMeasuredUnit(fit.coefficients()), fit.face(), standardErrors, degreesOfFreedom);
  }

  private Coefficients inMeasuredUnit(Coefficients c) {
    return new Coefficients(c.gamma() * target.unit(), c.alpha(), c.beta());
  }

  private Fit fit(ScalingModel model) {
    List<Face> faces = Face.of(model);
    return fit(faces.get(0))
        .or(
            () ->
                faces.stream()
                    .skip(1)
                    .map(this::fit)
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingDouble(Fit::squares)))
        .orElseThrow();
  }

  private Optional<Fit> fit(Face face) {
    LeastSquaresProblem problem =
        new LeastSquaresBuilder()
            .model(p -> target.valueAndJacobian(face, face.coefficients(p.toArray())))
            .target(target.measured())
            .start(face.values(start(face)))
            .maxEvaluations(MAX_STEPS)
            .maxIterations(MAX_STEPS)
            .lazyEvaluation(false)
            .build();
    try {
      Optimum optimum = new LevenbergMarquardtOptimizer().optimize(problem);
      Coefficients coefficients = face.coefficients(optimum.getPoint().toArray());
      return coefficients.meaningful()
          ? Optional.of(new Fit(coefficients, face, optimum.getChiSquare()))
          : Optional.empty();
    } catch (MathIllegalStateException e) {
      // The descent never settles: it leads to a pole of the curve, which no face holds.
      return Optional.empty();
    }
  }

  private Coefficients start(Face face) {
    Coefficients best = target.withBestGamma(0, 0);
    double least = Double.POSITIVE_INFINITY;
    for (double alpha : face.alpha().values(START_ALPHAS)) {
      for (double beta : face.beta().values(START_BETAS)) {
        Coefficients candidate = target.withBestGamma(alpha, beta);
        double squares = target.squares(candidate);
        if (squares < least) {
          best = candidate;
          least = squares;
        }
      }
    }
    return best;
  }
}
