package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.TextEncoding.Decision;

class TextEncodingTest {

  @ParameterizedTest
  @CsvSource({
    "UTF-8,        VALID_UTF_8,     100, UTF-8",
    "UTF-16LE,     BYTE_ORDER_MARK, 100, UTF-16LE (BOM)",
    "Shift_JIS,    FORCED,          100, Shift_JIS (chosen)",
    "windows-1252, DETECTED,        73,  'windows-1252 (detected, 73 %)'",
  })
  void labelsHowItWasDecided(String charset, Decision decision, int confidence, String label) {
    assertThat(new TextEncoding(charset, decision, confidence, 0, -1).label()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "0, -1, ''",
    "1, 12, '1 byte sequence is not valid UTF-8, the first at offset 12'",
    "2, 0,  '2 byte sequences are not valid UTF-8, the first at offset 0'",
  })
  void warnsOfWhatDidNotDecode(long malformed, long first, String warning) {
    TextEncoding encoding = new TextEncoding("UTF-8", Decision.FORCED, 100, malformed, first);
    assertThat(encoding.warning()).isEqualTo(warning);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void needsAPercentage(int confidence) {
    assertThatThrownBy(() -> new TextEncoding("UTF-8", Decision.DETECTED, confidence, 0, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(String.valueOf(confidence));
  }
}
