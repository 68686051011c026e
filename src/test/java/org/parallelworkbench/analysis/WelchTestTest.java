package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The expected figures were computed with SciPy's {@code ttest_ind(equal_var=False)}. */
class WelchTestTest {

  @Test
  void comparesSamplesOfEqualSize() {
    Sample first =
        Sample.of(
            27.5, 21.0, 19.0, 23.6, 17.0, 17.9, 16.9, 20.1, 21.9, 22.6, 23.1, 19.6, 19.0, 21.7,
            21.4);
    Sample second =
        Sample.of(
            27.1, 22.0, 20.8, 23.4, 23.4, 23.5, 25.8, 22.0, 24.8, 20.2, 21.9, 22.1, 22.9, 24.5,
            24.4);

    WelchTest test = WelchTest.of(first, second).orElseThrow();

    assertThat(test.t()).isCloseTo(-2.8003518921838833, within(1e-9));
    assertThat(test.degreesOfFreedom()).isCloseTo(24.31508949810332, within(1e-9));
    assertThat(test.p()).isCloseTo(0.009849785877545333, within(1e-9));
  }

  @Test
  void comparesSamplesThatScatterUnlikeEachOther() {
    Sample first = Sample.of(17.2, 20.9, 22.6, 18.1, 21.7, 21.4, 23.5, 24.2, 14.7, 21.8);
    Sample second =
        Sample.of(
            21.5, 22.8, 21.0, 23.0, 21.6, 23.6, 22.5, 20.7, 23.4, 21.8, 20.7, 21.7, 21.5, 22.5,
            23.6, 21.5, 22.5, 23.5, 21.5, 21.8);

    WelchTest test = WelchTest.of(first, second).orElseThrow();

    assertThat(test.t()).isCloseTo(-1.5654335235985037, within(1e-9));
    assertThat(test.degreesOfFreedom()).isCloseTo(9.904741248650831, within(1e-9));
    assertThat(test.p()).isCloseTo(0.14884169660532817, within(1e-9));
  }

  @Test
  void isSymmetric() {
    Sample first = Sample.of(1, 2, 3, 5);
    Sample second = Sample.of(4, 4, 6);

    WelchTest one = WelchTest.of(first, second).orElseThrow();
    WelchTest other = WelchTest.of(second, first).orElseThrow();

    assertThat(other.t()).isEqualTo(-one.t());
    assertThat(other.p()).isCloseTo(one.p(), within(1e-12));
  }

  @Test
  void needsThreeValuesEach() {
    assertThat(WelchTest.of(Sample.of(1, 2), Sample.of(1, 2, 3))).isEmpty();
    assertThat(WelchTest.of(Sample.of(1, 2, 3), Sample.of(1, 2))).isEmpty();
  }

  @Test
  void copesWithoutAnyScatter() {
    Sample ones = Sample.of(1, 1, 1);
    Sample twos = Sample.of(2, 2, 2, 2);

    assertThat(WelchTest.of(ones, ones)).hasValue(new WelchTest(0, 4, 1));
    assertThat(WelchTest.of(ones, twos)).hasValue(new WelchTest(Double.NEGATIVE_INFINITY, 5, 0));
  }

  @Test
  void takesAllFreedomFromTheOneThatScatters() {
    WelchTest test = WelchTest.of(Sample.of(1, 1, 1), Sample.of(2, 3, 4, 5)).orElseThrow();

    assertThat(test.degreesOfFreedom()).isCloseTo(3, within(1e-12));
  }
}
