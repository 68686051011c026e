package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({"0.123, 12 %", "0.0995, 10 %", "0.0041, 0.4 %", "0, 0 %", "1, 100 %"})
  void percents(double share, String words) {
    assertThat(Words.percent(share)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0.08, 0.16, 8–16 %", "-0.012, 0.05, −1 to 5 %", "-0.0001, 0.2, 0 to 20 %"})
  void percentRanges(double low, double high, String words) {
    assertThat(Words.percent(low, high)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"3.94, 3.9×", "9.96, 10×", "16.7, 17×", "1, 1.0×"})
  void factors(double factor, String words) {
    assertThat(Words.times(factor)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"0.41, p = 0.41", "0.0481, p = 0.048", "0.0009, p < 0.001", "1, p = 1.00"})
  void chances(double p, String words) {
    assertThat(Words.p(p)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"12.3, 12 s", "1.25, 1.3 s", "0.0034, 3.4 ms", "0.00008, 80 µs"})
  void durations(double seconds, String words) {
    assertThat(Words.seconds(seconds)).isEqualTo(words);
  }

  @Test
  void sentences() {
    assertThat(Words.sentence("about 6 % is serial")).isEqualTo("About 6 % is serial.");
    assertThat(Words.sentence("8 workers are best")).isEqualTo("8 workers are best.");
  }
}
