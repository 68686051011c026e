package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.analysis.Estimate.Constraint;

class ScalingModelTest {

  /** Measurements with a known fit: the example {@code specsdm91} of R's {@code usl}. */
  private static final ScalingData SPEC_SDM =
      ScalingData.of(
          new int[] {1, 18, 36, 72, 108, 144, 216},
          new double[] {64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775, 1702.2});

  private static final int[] WORKERS = {1, 2, 3, 4, 6, 8, 12, 16};

  private static FittedCurve usl(ScalingData data, ErrorModel errors) {
    return (FittedCurve) ScalingModel.USL.fit(data, errors);
  }

  private static ScalingData exact(double gamma, double alpha, double beta) {
    Coefficients curve = new Coefficients(gamma, alpha, beta);
    return ScalingData.of(WORKERS, Arrays.stream(WORKERS).mapToDouble(curve::throughput).toArray());
  }

  @Test
  void agreesWithPublishedFigures() {
    FittedCurve curve = usl(SPEC_SDM, ErrorModel.ADDITIVE);

    assertThat(curve.alpha().value()).isCloseTo(0.02773, within(5e-6));
    assertThat(curve.alpha().standardError()).hasValueCloseTo(0.00912, within(5e-6));
    assertThat(curve.beta().value()).isCloseTo(1.044e-4, within(5e-8));
    assertThat(curve.beta().standardError()).hasValueCloseTo(1.99e-5, within(5e-8));
    assertThat(curve.gamma().value()).isCloseTo(90.0, within(0.05));
    assertThat(curve.gamma().standardError()).hasValueCloseTo(14.2, within(0.05));
    assertThat(curve.peak().workers()).isCloseTo(96.52, within(0.005));
    assertThat(curve.peak().clamped()).isFalse();
    assertThat(curve.degreesOfFreedom()).isEqualTo(4);
    assertThat(curve.rSquared()).hasValueCloseTo(0.98956148, within(1e-7));
    assertThat(curve.remarks()).isEmpty();
  }

  @Test
  void givesParametersIntervalsByStudentsT() {
    Estimate alpha = usl(SPEC_SDM, ErrorModel.ADDITIVE).alpha();
    Interval interval = alpha.interval().orElseThrow();
    // t(0.975, 4) from any table.
    double halfWidth = 2.7764451 * alpha.standardError().orElseThrow();

    assertThat(interval.low()).isCloseTo(alpha.value() - halfWidth, within(1e-8));
    assertThat(interval.high()).isCloseTo(alpha.value() + halfWidth, within(1e-8));
  }

  /** Computed with SciPy's {@code least_squares} on logarithms. */
  @Test
  void fitsLogarithmsWhereScatterIsInProportion() {
    FittedCurve curve = usl(SPEC_SDM, ErrorModel.MULTIPLICATIVE);

    assertThat(curve.gamma().value()).isCloseTo(67.94235, within(1e-3));
    assertThat(curve.alpha().value()).isCloseTo(0.01345248, within(1e-6));
    assertThat(curve.alpha().standardError()).hasValueCloseTo(0.004042, within(1e-6));
    assertThat(curve.beta().value()).isCloseTo(1.1511e-4, within(1e-8));
    assertThat(curve.rSquared()).hasValueCloseTo(0.978313, within(1e-6));
    assertThat(ScalingModel.USL.fit(SPEC_SDM)).isEqualTo(curve);
  }

  /** Computed with SciPy. */
  @Test
  void fitsAmdahlsLaw() {
    FittedCurve curve = (FittedCurve) ScalingModel.AMDAHL.fit(SPEC_SDM, ErrorModel.ADDITIVE);

    assertThat(curve.gamma().value()).isCloseTo(146.210549, within(1e-3));
    assertThat(curve.alpha().value()).isCloseTo(0.07364816, within(1e-6));
    assertThat(curve.alpha().standardError()).hasValueCloseTo(0.02565228, within(1e-6));
    assertThat(curve.beta()).isEqualTo(Estimate.held(0, Constraint.FIXED));
    assertThat(curve.degreesOfFreedom()).isEqualTo(5);
    assertThat(curve.peak()).isEqualTo(new Peak(216, true));
  }

  @ParameterizedTest
  @EnumSource
  void findsTheCurveOfExactMeasurements(ErrorModel errors) {
    FittedCurve curve = usl(exact(250, 0.06, 0.004), errors);

    assertThat(curve.gamma().value()).isCloseTo(250, within(1e-4));
    assertThat(curve.alpha().value()).isCloseTo(0.06, within(1e-7));
    assertThat(curve.beta().value()).isCloseTo(0.004, within(1e-7));
    assertThat(curve.rSquared()).hasValueCloseTo(1.0, within(1e-9));
    assertThat(curve.throughput(8)).isCloseTo(250 * 8 / (1 + 0.06 * 7 + 0.004 * 56), within(1e-3));
    assertThat(curve.speedup(8)).isCloseTo(8 / (1 + 0.06 * 7 + 0.004 * 56), within(1e-6));
    assertThat(curve.serialShare()).isEqualTo("about 6 % of the work is serial");
  }

  @ParameterizedTest
  @EnumSource
  void doesNotDependOnTheUnit(ErrorModel errors) {
    ScalingData bytes =
        new ScalingData(
            SPEC_SDM.points().stream()
                .map(p -> new ThroughputPoint(p.workers(), 1e9 * p.throughput()))
                .toList());

    FittedCurve curve = usl(SPEC_SDM, errors);
    FittedCurve same = usl(bytes, errors);
    Offset<Double> tiny = within(1e-9);

    assertThat(same.gamma().value() / curve.gamma().value()).isCloseTo(1e9, within(1.0));
    assertThat(same.gamma().standardError().orElseThrow())
        .isCloseTo(1e9 * curve.gamma().standardError().orElseThrow(), within(1e3));
    assertThat(same.alpha().value()).isCloseTo(curve.alpha().value(), tiny);
    assertThat(same.beta().standardError().orElseThrow())
        .isCloseTo(curve.beta().standardError().orElseThrow(), tiny);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void givesNoNumbersForTooFewWorkerCounts(int counts) {
    int[] workers = new int[10];
    Arrays.setAll(workers, i -> 1 + i % counts);
    ScalingData data = ScalingData.of(workers, Arrays.stream(workers).asDoubleStream().toArray());

    ScalingFit fit = ScalingModel.USL.fit(data);

    assertThat(fit).isEqualTo(new ScalingFit.TooFewPoints(counts));
    assertThat(((ScalingFit.TooFewPoints) fit).sentence())
        .isEqualTo(
            "Too few points: a fit needs 6 different worker counts, and only "
                + (counts == 1 ? "1 was measured." : "5 were measured."));
  }

  @Test
  void saysThatNothingSlowsDown() {
    FittedCurve curve = usl(exact(100, 0.1, -0.001), ErrorModel.MULTIPLICATIVE);

    assertThat(curve.beta()).isEqualTo(Estimate.held(0, Constraint.AT_LOWER_BOUND));
    assertThat(curve.beta().atBound()).isTrue();
    assertThat(curve.alpha().standardError()).isPresent();
    assertThat(curve.peak()).isEqualTo(new Peak(16, true));
    assertThat(curve.remarks()).singleElement().asString().contains("β is at its lower bound");
  }

  @Test
  void saysThatEfficiencyRises() {
    FittedCurve curve = usl(exact(100, -0.02, 0.0001), ErrorModel.MULTIPLICATIVE);

    assertThat(curve.alpha()).isEqualTo(Estimate.held(0, Constraint.AT_LOWER_BOUND));
    assertThat(curve.serialShare()).isEqualTo("no serial share could be measured");
    assertThat(curve.remarks())
        .anySatisfy(remark -> assertThat(remark).contains("α is at its lower bound"))
        .anySatisfy(
            remark ->
                assertThat(remark)
                    .startsWith(
                        "Efficiency rises: each of 16 workers does 1.4× as much as with 1."));
  }

  @Test
  void doesNotTakeScatterForRisingEfficiency() {
    ScalingData noisy =
        ScalingData.of(
            new int[] {1, 1, 1, 2, 2, 2, 3, 4, 6, 8},
            new double[] {8, 10, 12, 18, 22, 25, 30, 40, 60, 80});

    assertThat(usl(noisy, ErrorModel.MULTIPLICATIVE).remarks())
        .noneSatisfy(remark -> assertThat(remark).startsWith("Efficiency rises"));
  }

  @Test
  void saysThatAllIsSerial() {
    int[] workers = {1, 2, 3, 4, 5, 6};
    double[] flat = {10, 9.8, 9.9, 9.6, 9.8, 9.7};

    FittedCurve curve =
        (FittedCurve) ScalingModel.AMDAHL.fit(ScalingData.of(workers, flat), ErrorModel.ADDITIVE);

    assertThat(curve.alpha()).isEqualTo(Estimate.held(1, Constraint.AT_UPPER_BOUND));
    assertThat(curve.serialShare()).isEqualTo("all of the work looks serial");
    assertThat(curve.remarks())
        .containsExactly("All of the work looks serial: α is at its upper bound, 1.");
  }

  @Test
  void saysThatWorkersMostlyDisturbEachOther() {
    FittedCurve curve = usl(exact(100, 0.1, 3), ErrorModel.MULTIPLICATIVE);

    assertThat(curve.beta()).isEqualTo(Estimate.held(1, Constraint.AT_UPPER_BOUND));
    assertThat(curve.peak()).isEqualTo(new Peak(1, true));
    assertThat(curve.remarks())
        .anySatisfy(remark -> assertThat(remark).contains("β is at its upper bound, 1."));
  }

  @Test
  void saysWhatCannotBeToldFromNothing() {
    double[] nearlyStraight = {100, 198, 297, 401, 590, 801, 1170, 1580};

    FittedCurve curve = usl(ScalingData.of(WORKERS, nearlyStraight), ErrorModel.MULTIPLICATIVE);

    assertThat(curve.serialShare()).isEqualTo("less than 1 % of the work is serial, perhaps none");
    assertThat(curve.alpha().measurable()).isFalse();
    assertThat(curve.remarks()).contains("The serial share cannot be told from 0.");
  }

  @Test
  void hasNoRSquaredWithoutVariance() {
    ScalingData flat =
        ScalingData.of(new int[] {1, 2, 3, 4, 5, 6}, new double[] {5, 5, 5, 5, 5, 5});

    assertThat(usl(flat, ErrorModel.MULTIPLICATIVE).rSquared()).isEmpty();
  }
}
