package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The expected figures were computed with SciPy. */
class RatioTest {

  private static final Sample SEQUENTIAL = Sample.of(12.1, 11.8, 12.4, 12.0);
  private static final Sample FOUR = Sample.of(3.1, 3.3, 3.0, 3.05, 3.15);

  @Test
  void propagatesTheErrorsOfBothMeans() {
    Ratio speedup = Ratio.speedup(SEQUENTIAL, FOUR);

    assertThat(speedup.value()).isCloseTo(3.8701923076923075, within(1e-12));
    assertThat(speedup.standardError()).hasValueCloseTo(0.07538372246841109, within(1e-12));
    assertThat(speedup.interval().orElseThrow().low()).isCloseTo(3.6887391500375712, within(1e-6));
    assertThat(speedup.interval().orElseThrow().high()).isCloseTo(4.051645465347043, within(1e-6));
  }

  @Test
  void efficiencyIsSpeedupPerWorker() {
    Ratio speedup = Ratio.speedup(SEQUENTIAL, FOUR);
    Ratio efficiency = Ratio.efficiency(SEQUENTIAL, FOUR, 4);

    assertThat(efficiency.value()).isEqualTo(speedup.value() / 4);
    assertThat(efficiency.standardError().orElseThrow())
        .isEqualTo(speedup.standardError().orElseThrow() / 4);
    assertThat(efficiency.interval().orElseThrow().high())
        .isEqualTo(speedup.interval().orElseThrow().high() / 4);
  }

  @Test
  void hasNoErrorWhereEitherHasNone() {
    Ratio ratio = Ratio.of(SEQUENTIAL, Sample.of(3, 3.1));

    assertThat(ratio.value()).isCloseTo(12.075 / 3.05, within(1e-12));
    assertThat(ratio.standardError()).isEmpty();
    assertThat(ratio.interval()).isEmpty();
    assertThat(Ratio.of(Sample.of(3, 3.1), SEQUENTIAL).interval()).isEmpty();
  }

  @Test
  void isExactWhereNothingScatters() {
    Ratio ratio = Ratio.of(Sample.of(6, 6, 6), Sample.of(2, 2, 2));

    assertThat(ratio.interval()).hasValue(new Interval(3, 3, Interval.LEVEL, Interval.Kind.RATIO));
  }

  @Test
  void refusesWhatHasNoRatio() {
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(Sample.of(1), Sample.of(0)));
  }
}
