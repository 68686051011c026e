package org.parallelworkbench.ui.common;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A language that the window speaks. Texts follow the program's default locale, so that what JavaFX
 * says by itself is in the same language; numbers and dates follow its {@linkplain
 * Locale.Category#FORMAT format}.
 */
public enum Language {
  /** Also spoken to those whose language is none of the others. */
  ENGLISH(Locale.ENGLISH, Locale.ROOT),
  /** Of all countries. */
  GERMAN(Locale.GERMAN, Locale.GERMAN),
  /** Of all countries. */
  SPANISH(Locale.of("es"), Locale.of("es"));

  private final Locale locale;
  private final Locale bundles;

  Language(Locale locale, Locale bundles) {
    this.locale = locale;
    this.bundles = bundles;
  }

  /** The language itself, of no country. */
  public Locale locale() {
    return locale;
  }

  /** That of a locale, or else English. */
  public static Language of(Locale locale) {
    return Arrays.stream(values())
        .filter(language -> language.isSpokenIn(locale))
        .findFirst()
        .orElse(ENGLISH);
  }

  /** The one that the program speaks. */
  public static Language shown() {
    return of(Locale.getDefault());
  }

  /** Whether this is a locale's language, whatever its country. */
  public boolean isSpokenIn(Locale other) {
    return locale.getLanguage().equals(other.getLanguage());
  }

  /**
   * The texts of a bundle in this language.
   *
   * @param name the bundle's name in the package of {@code type}
   */
  ResourceBundle texts(Class<?> type, String name) {
    // English is asked for as the root bundle: by its own name, which there is no bundle of,
    // getBundle would go on to the default locale's.
    return ResourceBundle.getBundle(type.getPackageName() + "." + name, bundles, type.getModule());
  }
}
