package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicksTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0.2",
    "1.1, 0.2",
    "2.4, 0.5",
    "6.7, 1",
    "16, 2",
    "50, 5",
    "64, 10",
    "0.03, 0.005"
  })
  void stepsAreRound(double end, double step) {
    assertThat(Ticks.step(end)).isCloseTo(step, within(1e-12));
  }
}
