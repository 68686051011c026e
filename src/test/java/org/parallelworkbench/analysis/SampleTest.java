package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected figures were computed with SciPy. */
class SampleTest {

  private static final Sample FIVE = Sample.of(10.2, 10.9, 9.8, 11.4, 10.1);

  @Test
  void describesItself() {
    assertThat(FIVE.n()).isEqualTo(5);
    assertThat(FIVE.mean()).isCloseTo(10.48, within(1e-12));
    assertThat(FIVE.median()).isEqualTo(10.2);
    assertThat(FIVE.standardDeviation()).hasValueCloseTo(0.6534523701081818, within(1e-12));
    assertThat(FIVE.relativeStandardError()).hasValueCloseTo(0.027884807626340574, within(1e-12));
    assertThat(FIVE.range()).isEqualTo(new Interval(9.8, 11.4, 1, Interval.Kind.RANGE));
  }

  @Test
  void givesTheMeanAnIntervalByStudentsT() {
    assertThat(FIVE.meanInterval())
        .hasValueSatisfying(
            interval -> {
              assertThat(interval.low()).isCloseTo(9.66863171749575, within(1e-9));
              assertThat(interval.high()).isCloseTo(11.291368282504251, within(1e-9));
              assertThat(interval.label()).isEqualTo("95 % CI of the mean");
            });
  }

  @Test
  void knowsNoErrorOfTwoValues() {
    Sample two = Sample.of(1, 2);

    assertThat(two.meanInterval()).isEmpty();
    assertThat(two.standardError()).isEmpty();
    assertThat(two.relativeStandardError()).isEmpty();
    assertThat(two.standardDeviation()).hasValueCloseTo(Math.sqrt(0.5), within(1e-12));
    assertThat(two.range().label()).isEqualTo("min–max");
  }

  @Test
  void knowsNoScatterOfOneValue() {
    assertThat(Sample.of(3).standardDeviation()).isEmpty();
    assertThat(Sample.of(3).outliers()).isEmpty();
    assertThat(Sample.of(3).median()).isEqualTo(3);
  }

  @Test
  void hasNoRelativeErrorAboutZero() {
    assertThat(Sample.of(-1, 0, 1).relativeStandardError()).isEmpty();
  }

  @Test
  void takesTheMiddleOfTwoAsMedian() {
    assertThat(Sample.of(4, 1, 3, 2).median()).isEqualTo(2.5);
  }

  @Test
  void flagsOutliersAndKeepsThem() {
    // MAD 0.1: the score of 1.6 is 0.6745·0.6/0.1 = 4.05, that of 1.5 is 3.37.
    Sample sample = Sample.of(0.9, 1.0, 1.1, 1.0, 0.8, 1.6, 1.1, 0.9, 1.0);

    assertThat(sample.outliers()).containsExactly(5);
    assertThat(sample.max()).isEqualTo(1.6);
    assertThat(Sample.of(0.9, 1.0, 1.1, 1.0, 0.8, 1.5, 1.1, 0.9, 1.0).outliers()).isEmpty();
  }

  @Test
  void findsOutliersWhereMostValuesAreEqual() {
    // MAD 0; mean absolute deviation 0.1: the score of 2 is 1/(1.253314·0.1) = 7.98.
    assertThat(Sample.of(1, 1, 1, 1, 2, 1, 1, 1, 1, 1).outliers()).containsExactly(4);
    // Mean absolute deviation 0.4: both score 2/(1.253314·0.4) = 3.99, or 1.99 for half as far.
    assertThat(Sample.of(1, 1, 1, 3, 1, 1, 1, 3, 1, 1).outliers()).containsExactly(3, 7);
    assertThat(Sample.of(1, 1, 1, 1, 2, 3).outliers()).isEmpty();
  }

  @Test
  void findsNoOutliersAmongEqualValues() {
    assertThat(Sample.of(7, 7, 7).outliers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void figuresMoveWithShiftAndScale(long seed) {
    Random random = new Random(seed);
    double[] values = random.doubles(3 + random.nextInt(20), 1, 2).toArray();
    double[] moved = values.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] = 10 * values[i] + 3;
    }
    Sample sample = Sample.of(values);
    Sample other = Sample.of(moved);

    assertThat(other.mean()).isCloseTo(10 * sample.mean() + 3, within(1e-9));
    assertThat(other.median()).isCloseTo(10 * sample.median() + 3, within(1e-9));
    assertThat(other.standardError().orElseThrow())
        .isCloseTo(10 * sample.standardError().orElseThrow(), within(1e-9));
    assertThat(other.outliers()).isEqualTo(sample.outliers());
    assertThat(sample.meanInterval().orElseThrow().contains(sample.mean())).isTrue();
  }

  @Test
  void refusesWhatIsNoMeasurement() {
    assertThatIllegalArgumentException().isThrownBy(Sample::of);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sample.of(1, Double.NaN))
        .withMessageContaining("NaN");
  }
}
