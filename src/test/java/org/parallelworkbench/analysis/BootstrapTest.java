package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.hipparchus.stat.StatUtils;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  /** t(0.975, ν) / z(0.975) from any table, for ν of 32 and 5. */
  private static final double WIDENED_32 = 2.036933 / 1.959964;

  private static final double WIDENED_5 = 2.570582 / 1.959964;

  private static final ScalingData REPEATED = SimulatedSweep.draw(new Random(3)).data();

  private static double[] logs(ScalingData data, int workers) {
    return data.points().stream()
        .filter(point -> point.workers() == workers)
        .mapToDouble(point -> Math.log(point.throughput()))
        .toArray();
  }

  private static double[] resampledLogs(ScalingData data, int workers) {
    FittedCurve curve = (FittedCurve) ScalingModel.USL.fit(data);
    Bootstrap bootstrap = Bootstrap.of(curve, data);
    Random random = new Random(1);
    return DoubleStream.iterate(0, i -> i < 4000, i -> i + 1)
        .flatMap(i -> DoubleStream.of(logs(bootstrap.resample(random), workers)))
        .toArray();
  }

  @Test
  void scattersLikeTheRepeatsOfTheSameWorkerCount() {
    double[] measured = logs(REPEATED, 6);
    double[] resampled = resampledLogs(REPEATED, 6);

    assertThat(resampled).hasSize(4000 * 5);
    assertThat(StatUtils.mean(resampled)).isCloseTo(StatUtils.mean(measured), within(0.001));
    assertThat(Math.sqrt(StatUtils.variance(resampled) / StatUtils.variance(measured)))
        .isCloseTo(WIDENED_32, within(0.02));
  }

  @Test
  void scattersLikeTheResidualsWithoutRepeats() {
    ScalingData single =
        new ScalingData(
            REPEATED.byWorkers().entrySet().stream()
                .map(entry -> new ThroughputPoint(entry.getKey(), entry.getValue().values().get(0)))
                .toList());
    FittedCurve curve = (FittedCurve) ScalingModel.USL.fit(single);
    double squares =
        single.points().stream()
            .mapToDouble(p -> Math.log(p.throughput() / curve.throughput(p.workers())))
            .map(residual -> residual * residual)
            .sum();
    double[] resampled = resampledLogs(single, 6);

    assertThat(resampled).hasSize(4000);
    assertThat(StatUtils.mean(resampled)).isCloseTo(Math.log(curve.throughput(6)), within(0.002));
    assertThat(Math.sqrt(StatUtils.variance(resampled) / (squares / 5)))
        .isCloseTo(WIDENED_5, within(0.04));
  }

  @Test
  void keepsTheWorkerCounts() {
    FittedCurve curve = (FittedCurve) ScalingModel.USL.fit(REPEATED);

    assertThat(Bootstrap.of(curve, REPEATED).resample(new Random(1)).points())
        .extracting(ThroughputPoint::workers)
        .containsExactlyInAnyOrderElementsOf(
            REPEATED.points().stream().map(ThroughputPoint::workers).toList());
  }
}
