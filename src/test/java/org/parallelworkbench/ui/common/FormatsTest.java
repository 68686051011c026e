package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  private final Locale usual = Locale.getDefault();

  @BeforeEach
  void speakEnglish() {
    Locale.setDefault(Locale.US);
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0        | 0.00 s",
        "0.00004  | 40.0 µs",
        "0.0041   | 4.1 ms",
        "0.0123   | 12 ms",
        "0.25     | 0.25 s",
        "3.9      | 3.90 s",
        "13.02    | 13.0 s",
        "119.9    | 119.9 s",
        "125      | 2 min 05 s",
        "7199.6   | 120 min 00 s"
      })
  void timesAreAsExactAsTheyAreLong(double seconds, String text) {
    assertThat(Formats.seconds(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0 | 0 s", "7 | 7 s", "95 | 95 s", "120 | 2 min 00 s", "125 | 2 min 05 s"})
  void wholeSecondsHaveNoDecimals(long seconds, String text) {
    assertThat(Formats.wholeSeconds(seconds)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0             | 0 B",
        "999           | 999 B",
        "1000          | 1.0 KB",
        "1234567       | 1.2 MB",
        "99940000      | 99.9 MB",
        "99960000      | 100 MB",
        "999600000     | 1.0 GB",
        "1.5e15        | 1,500 TB"
      })
  void sizesHaveDecimalUnits(double bytes, String text) {
    assertThat(Formats.bytes(bytes)).isEqualTo(text);
  }

  @Test
  void countsFactorsAndPercentages() {
    assertThat(Formats.count(1_234_567)).isEqualTo("1,234,567");
    assertThat(Formats.factor(3.2879)).isEqualTo("3.29×");
    assertThat(Formats.percent(0.826)).isEqualTo("83 %");
  }

  @Test
  void numbersAreThoseOfTheUser() {
    Locale.setDefault(Locale.GERMANY);

    assertThat(Formats.seconds(13.02)).isEqualTo("13,0 s");
    assertThat(Formats.count(12_345)).isEqualTo("12.345");
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0 %", "7, 0.7 %", "123, 12.3 %", "1000, 100.0 %"})
  void tenthsOfAPercentHaveOneDecimal(int tenths, String text) {
    assertThat(Formats.permille(tenths)).isEqualTo(text);
  }
}
