package org.parallelworkbench.analysis;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.util.Pair;

/**
 * The measurements that a curve is to meet, on the error model's scale and in a unit of their own,
 * so that no fit depends on how throughput was counted.
 */
final class FitTarget {

  private final ErrorModel errors;
  private final int[] workers;
  private final double unit;
  private final double[] measured;

  FitTarget(ErrorModel errors, ScalingData data) {
    this.errors = errors;
    this.workers = data.points().stream().mapToInt(ThroughputPoint::workers).toArray();
    this.unit =
        data.points().stream().mapToDouble(p -> p.throughput() / p.workers()).max().orElseThrow();
    this.measured =
        data.points().stream().mapToDouble(p -> errors.toScale(p.throughput() / unit)).toArray();
  }

  /** What one unit of throughput is here in the unit of the measurements: the greatest X(N)/N. */
  double unit() {
    return unit;
  }

  /** The measured values, on the error model's scale. */
  double[] measured() {
    return measured.clone();
  }

  /** The curve of this shape with the γ that suits the measurements best. */
  Coefficients withBestGamma(double alpha, double beta) {
    Coefficients shape = new Coefficients(1, alpha, beta);
    double[] speedups = new double[workers.length];
    for (int i = 0; i < workers.length; i++) {
      speedups[i] = shape.speedup(workers[i]);
    }
    return new Coefficients(errors.bestFactor(measured, speedups), alpha, beta);
  }

  /** The sum of the squared residuals. */
  double squares(Coefficients curve) {
    double sum = 0;
    for (int i = 0; i < workers.length; i++) {
      double residual = measured[i] - errors.toScale(curve.throughput(workers[i]));
      sum += residual * residual;
    }
    return sum;
  }

  /** The curve's values and their derivatives by the face's free coefficients. */
  Pair<RealVector, RealMatrix> valueAndJacobian(Face face, Coefficients curve) {
    int[] free = face.free();
    RealVector value = new ArrayRealVector(workers.length);
    RealMatrix jacobian = new Array2DRowRealMatrix(workers.length, free.length);
    for (int row = 0; row < workers.length; row++) {
      double n = workers[row];
      double x = curve.throughput(n);
      double denominator = curve.denominator(n);
      double[] gradient = {
        x / curve.gamma(), -x * (n - 1) / denominator, -x * n * (n - 1) / denominator
      };
      double slope = errors.slope(x);
      value.setEntry(row, errors.toScale(x));
      for (int column = 0; column < free.length; column++) {
        jacobian.setEntry(row, column, slope * gradient[free[column]]);
      }
    }
    return new Pair<>(value, jacobian);
  }
}
