package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  private final Locale usual = Locale.getDefault();

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @CsvSource({"de-AT, GERMAN", "es-MX, SPANISH", "en-GB, ENGLISH", "fr-FR, ENGLISH", "'', ENGLISH"})
  void whoeverSpeaksNoneOfThemReadsEnglish(String locale, Language language) {
    assertThat(Language.of(Locale.forLanguageTag(locale))).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource({
    "de-CH, Erneut versuchen",
    "es-AR, Reintentar",
    "en-US, Try again",
    "fr-FR, Try again"
  })
  void textsAreInTheProgramsLanguage(String locale, String retry) {
    Locale.setDefault(Locale.forLanguageTag(locale));

    assertThat(new Texts(Notices.class).get("retry")).isEqualTo(retry);
  }

  @Test
  void englishIsEnglishOnAGermanSystem() {
    Locale.setDefault(Locale.GERMANY);

    assertThat(Language.ENGLISH.texts(Notices.class, "messages").getString("retry"))
        .isEqualTo("Try again");
  }
}
