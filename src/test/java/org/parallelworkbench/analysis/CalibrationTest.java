package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.parallelworkbench.analysis.Calibration.Plan;

class CalibrationTest {

  @Test
  void claimsAreTrue() {
    // Fewer bands than in the standard plan, since they take most of its time.
    Calibration calibration = Calibration.run(new Plan(1000, 20, 200, Plan.STANDARD.seed()));

    ParameterCoverage coverage = calibration.multiplicative();
    assertThat(coverage.gamma()).isBetween(0.93, 0.97);
    assertThat(coverage.alpha()).isBetween(0.93, 0.97);
    assertThat(coverage.beta()).isBetween(0.93, 0.97);
    assertThat(calibration.ratioCoverage()).isBetween(0.93, 0.97);
    assertThat(calibration.bandCoverage()).isBetween(0.85, 1.0);
    assertThat(calibration.goodRecommendations()).isGreaterThanOrEqualTo(0.95);
    assertThat(calibration.falseAlarms()).isLessThanOrEqualTo(0.07);
    // Why plain least squares is not the default.
    assertThat(calibration.additive().gamma()).isGreaterThan(0.97);
    assertThat(calibration.additive().beta()).isLessThan(0.93);
    assertThat(calibration.report())
        .startsWith("1000 simulated sweeps of 1, 2, 3, 4, 6, 8, 12, 16 workers × 5 repeats")
        .contains(coverage.toString());
  }

  @Test
  void knowsWhetherItsFiguresAreAsWanted() {
    ParameterCoverage good = new ParameterCoverage(0.93, 0.95, 0.97);
    ParameterCoverage bad = new ParameterCoverage(0.95, 0.98, 0.95);

    assertThat(calibration(good, 0.95, 0.95, 0.07, 0.95).asWanted()).isTrue();
    assertThat(calibration(bad, 0.95, 0.95, 0.07, 0.95).asWanted()).isFalse();
    assertThat(calibration(good, 0.92, 0.95, 0.07, 0.95).asWanted()).isFalse();
    assertThat(calibration(good, 0.95, 0.94, 0.07, 0.95).asWanted()).isFalse();
    assertThat(calibration(good, 0.95, 0.95, 0.08, 0.95).asWanted()).isFalse();
    assertThat(calibration(good, 0.95, 0.95, 0.07, 0.98).asWanted()).isFalse();
  }

  private static Calibration calibration(
      ParameterCoverage coverage, double ratios, double advice, double alarms, double bands) {
    ParameterCoverage none = new ParameterCoverage(0, 0, 0);
    return new Calibration(Plan.STANDARD, coverage, none, ratios, advice, alarms, bands);
  }

  @Test
  void isReproducible() {
    Plan plan = new Plan(5, 1, 5, 42);

    assertThat(Calibration.run(plan)).isEqualTo(Calibration.run(plan));
  }

  @Test
  void refusesPlansWithoutResult() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Plan(0, 0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Plan(10, 11, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Plan(10, 1, 0, 1));
  }
}
