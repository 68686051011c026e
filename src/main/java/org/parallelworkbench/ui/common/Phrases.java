package org.parallelworkbench.ui.common;

import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * What the layers below the window say, in the user's language.
 *
 * <p>They say it in English, as to the terminal, the log and files, and know no screen. Much of it
 * comes back from the history, or from another computer, as nothing but text. So it is known by its
 * English wording: bundle {@code phrases} holds that, and its translations. What is not in it, such
 * as the name of a pipeline from elsewhere, is shown as it is. Used on the FX thread only.
 */
public final class Phrases {

  private static final String BUNDLE = "phrases";
  private static final Map<Language, PhraseBook> BOOKS = new EnumMap<>(Language.class);

  private Phrases() {}

  /** The same in the user's language, with numbers as his locale has them. */
  public static String of(String english) {
    Language language = Language.shown();
    return language == Language.ENGLISH || english.isEmpty()
        ? english
        : BOOKS.computeIfAbsent(language, Phrases::book).translate(english);
  }

  private static PhraseBook book(Language language) {
    ResourceBundle english = Language.ENGLISH.texts(Phrases.class, BUNDLE);
    ResourceBundle translated = language.texts(Phrases.class, BUNDLE);
    PhraseBook book = new PhraseBook();
    for (String key : english.keySet()) {
      book.add(english.getString(key), translated.getString(key));
    }
    return book;
  }
}
