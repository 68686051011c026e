package org.parallelworkbench.ui.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.common.Language;

/** Which language the user wants. */
public enum LanguageChoice {
  /** That of the system, or else English; numbers as the system has them in any case. */
  SYSTEM(null),
  /** Always English. */
  ENGLISH(Language.ENGLISH),
  /** Always German. */
  GERMAN(Language.GERMAN),
  /** Always Spanish. */
  SPANISH(Language.SPANISH);

  private final @Nullable Language language;

  LanguageChoice(@Nullable Language language) {
    this.language = language;
  }

  /**
   * Has the program speak it from now on: every text that is made later, and every number on
   * screen. Of a language's countries it is the system's if that has one.
   *
   * @param text the system's locale for texts
   * @param format the system's locale for numbers and dates
   */
  public void speak(Locale text, Locale format) {
    Language spoken = language == null ? Language.of(text) : language;
    Locale locale = spoken.isSpokenIn(text) ? text : spoken.locale();
    Locale.setDefault(locale);
    Locale.setDefault(
        Locale.Category.FORMAT, language == null || spoken.isSpokenIn(format) ? format : locale);
  }
}
