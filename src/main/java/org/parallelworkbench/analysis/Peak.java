package org.parallelworkbench.analysis;

/**
 * Where a fitted curve is highest, within what was measured.
 *
 * @param workers the worker count, not necessarily whole
 * @param clamped whether the curve's own peak lies outside what was measured, so that {@code
 *     workers} is merely the nearest end
 */
public record Peak(double workers, boolean clamped) {

  /** √((1−α)/β), clamped to the measured worker counts. */
  static Peak of(double alpha, double beta, int minWorkers, int maxWorkers) {
    double peak = beta == 0 ? Double.POSITIVE_INFINITY : Math.sqrt((1 - alpha) / beta);
    double workers = Math.clamp(peak, minWorkers, maxWorkers);
    return new Peak(workers, workers != peak);
  }
}
