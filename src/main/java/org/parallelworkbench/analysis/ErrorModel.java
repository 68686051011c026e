package org.parallelworkbench.analysis;

/**
 * How measured throughputs scatter about the true ones, and so on which scale least squares must
 * compare them.
 *
 * <p>Repeated runs scatter by a share of their time, so {@link #MULTIPLICATIVE} is the default for
 * measurements. If that scatter is fitted as {@link #ADDITIVE}, the fit still finds the parameters,
 * but its intervals are wrong: {@link Calibration} shows by how much.
 */
public enum ErrorModel {
  /** The same scatter at every throughput: plain least squares, as R's {@code usl} does. */
  ADDITIVE {
    @Override
    double toScale(double throughput) {
      return throughput;
    }

    @Override
    double fromScale(double scaled) {
      // Resampled residuals may lead below 0, where no throughput is.
      return Math.max(scaled, Double.MIN_NORMAL);
    }

    @Override
    double slope(double throughput) {
      return 1;
    }

    @Override
    double bestFactor(double[] scaled, double[] shape) {
      double above = 0;
      double below = 0;
      for (int i = 0; i < shape.length; i++) {
        above += scaled[i] * shape[i];
        below += shape[i] * shape[i];
      }
      return above / below;
    }
  },

  /** Scatter in proportion to the throughput: least squares of its logarithm. */
  MULTIPLICATIVE {
    @Override
    double toScale(double throughput) {
      return Math.log(throughput);
    }

    @Override
    double fromScale(double scaled) {
      return Math.exp(scaled);
    }

    @Override
    double slope(double throughput) {
      return 1 / throughput;
    }

    @Override
    double bestFactor(double[] scaled, double[] shape) {
      double sum = 0;
      for (int i = 0; i < shape.length; i++) {
        sum += scaled[i] - Math.log(shape[i]);
      }
      return Math.exp(sum / shape.length);
    }
  };

  /** Takes a throughput to the scale on which the scatter is the same everywhere. */
  abstract double toScale(double throughput);

  /** The way back from {@link #toScale}; always above 0. */
  abstract double fromScale(double scaled);

  /** The derivative of {@link #toScale}. */
  abstract double slope(double throughput);

  /**
   * The factor by which {@code shape} comes nearest, by least squares, to what was measured.
   *
   * @param scaled what was measured, on this scale
   * @param shape throughputs above 0, not on this scale
   */
  abstract double bestFactor(double[] scaled, double[] shape);
}
