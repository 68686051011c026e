package org.parallelworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -1  | 1    | 0  | .1 | The number of warm-up runs must be from 0 to 100, not -1.
          101 | 1    | 0  | .1 | The number of warm-up runs must be from 0 to 100, not 101.
          0   | 0    | 0  | .1 | The number of repeats must be from 1 to 1000, not 0.
          0   | 1001 | 0  | .1 | The number of repeats must be from 1 to 1000, not 1001.
          0   | 1    | -1 | .1 | The seed must be from 0 to 9007199254740991, not -1.
          0   | 1    | 0  | 0  | The precision must be above 0 % and below 100 %, not 0.0 %.
          0   | 1    | 0  | 1  | The precision must be above 0 % and below 100 %, not 100.0 %.
          """)
  void saysWhatIsWrong(int warmUps, int repeats, long seed, double precision, String message) {
    assertThatThrownBy(
            () ->
                new Protocol(
                    warmUps,
                    repeats,
                    CacheMode.WARM,
                    Order.AS_GIVEN,
                    seed,
                    OptionalDouble.of(precision)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void withoutPrecisionOnlyTheRepeatsAreEnough() {
    Protocol protocol = Plans.asGiven(0, 5);

    assertThat(protocol.isEnough(List.of(1.0, 1.0, 1.0, 1.0))).isFalse();
    assertThat(protocol.isEnough(List.of(1.0, 1.0, 1.0, 1.0, 1.0))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // The standard error of 1, 1.1, 1.2 is 0.1 / √3 = 0.0577, of their mean 5.25 %.
    "1.0, 1.1, 1.2, 0.0525, true",
    "1.0, 1.1, 1.2, 0.0524, false",
    "1.0, 1.0, 1.0, 0.0001, true"
  })
  void aRelativeStandardErrorUnderThePrecisionIsEnough(
      double first, double second, double third, double precision, boolean enough) {
    assertThat(Plans.precise(10, precision).isEnough(List.of(first, second, third)))
        .isEqualTo(enough);
  }

  @Test
  void twoEqualTimesProveNothing() {
    assertThat(Plans.precise(10, 0.5).isEnough(List.of(1.0, 1.0))).isFalse();
  }

  @Test
  void theRepeatsAreTheMostHoweverFarOffThePrecisionIs() {
    assertThat(Plans.precise(3, 0.01).isEnough(List.of(1.0, 2.0, 3.0))).isTrue();
  }

  @RepeatedTest(20)
  void freshSeedsAreShort() {
    assertThat(Protocol.freshSeed()).isBetween(0L, 999_999L);
  }
}
