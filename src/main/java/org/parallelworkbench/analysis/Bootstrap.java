package org.parallelworkbench.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.stat.StatUtils;

/**
 * Makes up measurements that might as well have been made, to see how a fit would have varied.
 *
 * <p>All happens on the error model's scale, where scatter is the same everywhere. Resampled
 * scatter is narrower than the true one: its variance by (n−1)/n among n repeats, by (n−p)/n among
 * the residuals of p parameters. It is widened by as much (Davison and Hinkley, 1997), and by t/z
 * besides, since what is resampled is itself only an estimate (Hesterberg, 2015).
 *
 * @param errors the scale
 * @param draws one for each measurement
 */
record Bootstrap(ErrorModel errors, List<Draw> draws) {

  /**
   * How to make up one measurement.
   *
   * @param centre what it scatters about
   * @param deviations what it may be off by, each as likely as the others
   */
  private record Draw(int workers, double centre, List<Double> deviations) {

    double next(RandomGenerator random) {
      return centre + deviations.get(random.nextInt(deviations.size()));
    }
  }

  /** Draws from the repeats of each worker count if all have some, otherwise from residuals. */
  static Bootstrap of(FittedCurve curve, ScalingData data) {
    boolean repeated = data.byWorkers().values().stream().allMatch(sample -> sample.n() > 1);
    return repeated ? ofRepeats(curve.errors(), data) : ofResiduals(curve, data);
  }

  private static Bootstrap ofRepeats(ErrorModel errors, ScalingData data) {
    int degreesOfFreedom = data.points().size() - data.distinctWorkers();
    List<Draw> draws = new ArrayList<>();
    data.byWorkers()
        .forEach(
            (workers, sample) -> {
              int n = sample.n();
              double[] scaled = sample.values().stream().mapToDouble(errors::toScale).toArray();
              double widening = Math.sqrt(n / (n - 1.0)) * StudentT.overNormal(degreesOfFreedom);
              Draw draw = new Draw(workers, StatUtils.mean(scaled), deviations(scaled, widening));
              draws.addAll(Collections.nCopies(n, draw));
            });
    return new Bootstrap(errors, draws);
  }

  private static Bootstrap ofResiduals(FittedCurve curve, ScalingData data) {
    ErrorModel errors = curve.errors();
    List<ThroughputPoint> points = data.points();
    int n = points.size();
    int degreesOfFreedom = curve.degreesOfFreedom();
    double[] fitted =
        points.stream().mapToDouble(p -> errors.toScale(curve.throughput(p.workers()))).toArray();
    double[] residuals = new double[n];
    for (int i = 0; i < n; i++) {
      residuals[i] = errors.toScale(points.get(i).throughput()) - fitted[i];
    }
    double widening =
        Math.sqrt((double) n / degreesOfFreedom) * StudentT.overNormal(degreesOfFreedom);
    List<Double> deviations = deviations(residuals, widening);
    List<Draw> draws = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      draws.add(new Draw(points.get(i).workers(), fitted[i], deviations));
    }
    return new Bootstrap(errors, draws);
  }

  private static List<Double> deviations(double[] values, double widening) {
    double mean = StatUtils.mean(values);
    return Arrays.stream(values).mapToObj(value -> (value - mean) * widening).toList();
  }

  /** As many measurements at the same worker counts. */
  ScalingData resample(RandomGenerator random) {
    return new ScalingData(
        draws.stream()
            .map(draw -> new ThroughputPoint(draw.workers(), errors.fromScale(draw.next(random))))
            .toList());
  }
}
