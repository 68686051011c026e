package org.parallelworkbench.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageChoiceTest {

  private final Locale usual = Locale.getDefault();
  private final Locale usualFormat = Locale.getDefault(Locale.Category.FORMAT);

  @TempDir private Path folder;

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(usual);
    Locale.setDefault(Locale.Category.FORMAT, usualFormat);
  }

  @ParameterizedTest
  @CsvSource({
    // choice, system's texts and numbers, the program's
    "SYSTEM,  de-AT, de-AT, de-AT, de-AT",
    "SYSTEM,  fr-FR, fr-FR, en,    fr-FR",
    "SYSTEM,  en-US, de-DE, en-US, de-DE",
    "GERMAN,  en-US, en-US, de,    de",
    "GERMAN,  en-US, de-CH, de,    de-CH",
    "SPANISH, es-MX, es-MX, es-MX, es-MX",
    "ENGLISH, de-DE, de-DE, en,    en",
    "ENGLISH, en-GB, de-DE, en-GB, en-GB"
  })
  void aChoiceHoldsForTextsAndNumbers(
      LanguageChoice choice, Locale text, Locale format, Locale spoken, Locale numbers) {
    choice.speak(text, format);

    assertThat(Locale.getDefault()).isEqualTo(spoken);
    assertThat(Locale.getDefault(Locale.Category.DISPLAY)).isEqualTo(spoken);
    assertThat(Locale.getDefault(Locale.Category.FORMAT)).isEqualTo(numbers);
  }

  @Test
  void theSystemsLanguageIsChosenAtFirst() {
    assertThat(new LanguageStore(folder).load()).isEqualTo(LanguageChoice.SYSTEM);
  }

  @ParameterizedTest
  @EnumSource
  void aChoiceIsKept(LanguageChoice choice) throws IOException {
    Path notYetThere = folder.resolve("settings");
    new LanguageStore(notYetThere).save(choice);

    assertThat(new LanguageStore(notYetThere).load()).isEqualTo(choice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "KLINGON", "german\u0000"})
  void whatIsNoChoiceIsIgnored(String text) throws IOException {
    Files.writeString(folder.resolve("language.txt"), text);

    assertThat(new LanguageStore(folder).load()).isEqualTo(LanguageChoice.SYSTEM);
  }
}
