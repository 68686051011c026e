package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfidenceBandTest {

  private static final double[] AT = {1, 4, 10};

  private static final ScalingData REPEATED = SimulatedSweep.draw(new Random(11)).data();

  /** The first repeat of each worker count. */
  private static final ScalingData SINGLE =
      new ScalingData(
          REPEATED.byWorkers().entrySet().stream()
              .map(entry -> new ThroughputPoint(entry.getKey(), entry.getValue().values().get(0)))
              .toList());

  private static FittedCurve fit(ScalingModel model, ScalingData data) {
    return (FittedCurve) model.fit(data);
  }

  @ParameterizedTest
  @EnumSource
  void liesAboutTheCurve(ScalingModel model) {
    for (ScalingData data : List.of(REPEATED, SINGLE)) {
      FittedCurve curve = fit(model, data);

      ConfidenceBand band = ConfidenceBand.of(curve, data, AT, 100, 5);

      assertThat(band.points())
          .extracting(ConfidenceBand.Point::workers)
          .containsExactly(1., 4., 10.);
      for (ConfidenceBand.Point point : band.points()) {
        assertThat(point.speedup()).isEqualTo(curve.speedup(point.workers()));
        assertThat(point.interval().contains(point.speedup())).isTrue();
        assertThat(point.interval().kind()).isEqualTo(Interval.Kind.BOOTSTRAP);
      }
      assertThat(width(band, 0)).isZero();
      assertThat(width(band, 2)).isGreaterThan(width(band, 1)).isLessThan(2);
    }
  }

  @Test
  void isReproducible() {
    FittedCurve curve = fit(ScalingModel.USL, REPEATED);

    ConfidenceBand band = ConfidenceBand.of(curve, REPEATED, AT, 50, 5);

    assertThat(ConfidenceBand.of(curve, REPEATED, AT, 50, 5)).isEqualTo(band);
    assertThat(ConfidenceBand.of(curve, REPEATED, AT, 50, 6).points()).isNotEqualTo(band.points());
  }

  @Test
  void isNarrowerWithRepeats() {
    double repeated =
        width(ConfidenceBand.of(fit(ScalingModel.USL, REPEATED), REPEATED, AT, 200, 1), 2);
    double single = width(ConfidenceBand.of(fit(ScalingModel.USL, SINGLE), SINGLE, AT, 200, 1), 2);

    assertThat(repeated).isLessThan(single);
  }

  @Test
  void keepsThroughputAboveZeroWhateverTheScatter() {
    ScalingData wild =
        ScalingData.of(
            new int[] {1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6},
            new double[] {1, 100, 2, 50, 9, 80, 1, 70, 3, 60, 5, 90});
    FittedCurve curve = (FittedCurve) ScalingModel.USL.fit(wild, ErrorModel.ADDITIVE);

    assertThat(ConfidenceBand.of(curve, wild, AT, 50, 1).points()).hasSize(3);
  }

  @Test
  void wantsResamples() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfidenceBand.of(fit(ScalingModel.USL, SINGLE), SINGLE, AT, 0, 1));
  }

  private static double width(ConfidenceBand band, int index) {
    Interval interval = band.points().get(index).interval();
    return interval.high() - interval.low();
  }
}
