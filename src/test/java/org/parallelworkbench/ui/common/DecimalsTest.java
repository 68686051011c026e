package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  private final Locale usual = Locale.getDefault();

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @CsvSource({"de, '0,25'", "es, '0,25'", "en, 0.25"})
  void numbersAreShownWithTheLocalesSeparator(Locale locale, String shown) {
    Locale.setDefault(locale);

    assertThat(Decimals.shown("0.25")).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "de, '0,25', 0.25",
    "de, 0.25, 0.25",
    "de, '1.234,5', 1234.5",
    "de, 30, 30",
    "de, '', ''",
    "es, '0,5', 0.5",
    "en, 0.25, 0.25",
    "en, '1,5', '1,5'"
  })
  void whatIsTypedGetsAPoint(Locale locale, String typed, String plain) {
    Locale.setDefault(locale);

    assertThat(Decimals.plain(typed)).isEqualTo(plain);
  }
}
