package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No point of the square that α and β are bound to may fit better than the fit. */
class CurveFitterTest {

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void beatsEveryPointOfAGrid(long seed) {
    Random random = new Random(seed);
    ScalingData data = randomData(random);
    assertBeatsGrid(random.nextBoolean() ? ErrorModel.ADDITIVE : ErrorModel.MULTIPLICATIVE, data);
  }

  /** One freak measurement draws the descent to a pole, where it never settles. */
  @Test
  void survivesAPole() {
    int[] workers = {109, 84, 117, 58, 111, 57, 66, 46, 81};
    double[] throughput = {103.3, 7.938, 102.3, 56.92, 33.03, 3573, 5.245, 24.65, 83.10};

    assertBeatsGrid(ErrorModel.ADDITIVE, ScalingData.of(workers, throughput));
  }

  private static void assertBeatsGrid(ErrorModel errors, ScalingData data) {
    FitTarget target = new FitTarget(errors, data);

    Coefficients fit = new CurveFitter(errors, data).coefficients(ScalingModel.USL);

    assertThat(fit.meaningful()).isTrue();
    double squares = target.squares(target.withBestGamma(fit.alpha(), fit.beta()));
    for (double alpha : grid(1e-5)) {
      for (double beta : grid(1e-8)) {
        assertThat(target.squares(target.withBestGamma(alpha, beta)))
            .as("α = %s, β = %s instead of %s", alpha, beta, fit)
            .isGreaterThanOrEqualTo(squares * (1 - 1e-6) - 1e-12);
      }
    }
  }

  /** Curves of all kinds, superlinear and hopeless ones among them, with scatter up to 20 %. */
  private static ScalingData randomData(Random random) {
    double alpha = random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble(-0.05, 0.5);
    double beta = random.nextInt(4) == 0 ? 0 : Math.pow(10, -5 * random.nextDouble());
    double scatter = 0.2 * random.nextInt(3) / 2;
    double unit = Math.pow(10, random.nextInt(12) - 3);
    int step = 1 + random.nextInt(16);
    List<ThroughputPoint> points = new ArrayList<>();
    for (int i = 0; i < 6 + random.nextInt(6); i++) {
      int n = 1 + i * step;
      double denominator = Math.max(0.05, 1 + alpha * (n - 1) + beta * n * (n - 1));
      double noise = Math.exp(scatter * random.nextGaussian());
      points.add(new ThroughputPoint(n, unit * n / denominator * noise));
    }
    return new ScalingData(points);
  }

  private static List<Double> grid(double least) {
    List<Double> values = new ArrayList<>(List.of(0.0));
    for (double value = least; value < 1; value *= 1.5) {
      values.add(value);
    }
    values.add(1.0);
    return values;
  }
}
