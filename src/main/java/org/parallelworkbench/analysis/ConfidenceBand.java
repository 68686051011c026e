package org.parallelworkbench.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * Where the true speedup curve passes, at each of several worker counts on its own. Immutable.
 *
 * <p>The band is what 95 % of refits to resampled measurements give (percentile bootstrap). Repeats
 * are resampled within their worker count; where a worker count has only one, residuals are.
 *
 * @param points the band at each worker count that was asked for, in that order
 * @param resamples how many refits it comes from
 * @param seed makes it reproducible
 */
public record ConfidenceBand(List<Point> points, int resamples, long seed) {

  /** Enough for both ends of the band to be steady. */
  public static final int DEFAULT_RESAMPLES = 400;

  /**
   * The band at one worker count.
   *
   * @param speedup the fitted speedup
   * @param interval its 95 % interval
   */
  public record Point(double workers, double speedup, Interval interval) {}

  public ConfidenceBand {
    points = List.copyOf(points);
  }

  /**
   * The band of a fitted curve, of its speedup against its own single worker: X(N) / X(1).
   *
   * @param data what it was fitted to
   * @param workers where the band is wanted
   */
  public static ConfidenceBand of(
      FittedCurve curve, ScalingData data, double[] workers, int resamples, long seed) {
    return of(curve, data, workers, resamples, seed, Coefficients::speedup);
  }

  /**
   * The band of the speedup against a baseline that was measured apart: X(N) itself, where the
   * throughputs are multiples of the baseline's. How well the baseline is known, which would move
   * the band as a whole, is no part of it.
   *
   * @param data what it was fitted to, in units of the baseline's throughput
   * @param workers where the band is wanted
   */
  public static ConfidenceBand againstBaseline(
      FittedCurve curve, ScalingData data, double[] workers, int resamples, long seed) {
    return of(curve, data, workers, resamples, seed, Coefficients::throughput);
  }

  /** How much faster so many workers are, by a fitted curve. */
  @FunctionalInterface
  private interface Speedup {
    double of(Coefficients curve, double workers);
  }

  private static ConfidenceBand of(
      FittedCurve curve,
      ScalingData data,
      double[] workers,
      int resamples,
      long seed,
      Speedup speedup) {
    if (resamples < 1) {
      throw new IllegalArgumentException("at least one resample is needed, not " + resamples);
    }
    Bootstrap bootstrap = Bootstrap.of(curve, data);
    Random random = new Random(seed);
    double[][] speedups = new double[workers.length][resamples];
    for (int r = 0; r < resamples; r++) {
      ScalingData resample = bootstrap.resample(random);
      Coefficients refit = new CurveFitter(curve.errors(), resample).coefficients(curve.model());
      for (int i = 0; i < workers.length; i++) {
        speedups[i][r] = speedup.of(refit, workers[i]);
      }
    }
    Coefficients fitted = curve.coefficients();
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < workers.length; i++) {
      points.add(new Point(workers[i], speedup.of(fitted, workers[i]), interval(speedups[i])));
    }
    return new ConfidenceBand(points, resamples, seed);
  }

  private static Interval interval(double[] speedups) {
    Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    percentile.setData(speedups);
    double tail = 50 * (1 - Interval.LEVEL);
    return new Interval(
        percentile.evaluate(tail),
        percentile.evaluate(100 - tail),
        Interval.LEVEL,
        Interval.Kind.BOOTSTRAP);
  }
}
