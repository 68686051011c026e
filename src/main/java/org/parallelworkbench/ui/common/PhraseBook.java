package org.parallelworkbench.ui.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Phrases and their translation into one language. */
final class PhraseBook {

  /** What is said around another phrase comes before what might be that other phrase. */
  private static final Comparator<Phrase> ORDER =
      Comparator.comparing(Phrase::surrounds).thenComparingInt(Phrase::length).reversed();

  private final Map<String, String> fixed = new HashMap<>();
  private final List<Phrase> withHoles = new ArrayList<>();

  /** Adds a phrase; of several that fit a text, the one that says most of it holds. */
  void add(String english, String translated) {
    Phrase phrase = new Phrase(english, translated);
    if (phrase.holes() == 0) {
      fixed.put(english, translated);
    } else {
      withHoles.add(phrase);
      withHoles.sort(ORDER);
    }
  }

  /** A text in the other language, or as it is if no phrase fits. */
  String translate(String english) {
    return find(english).or(() -> sentence(english)).orElse(english);
  }

  private Optional<String> find(String english) {
    String known = fixed.get(english);
    return known != null
        ? Optional.of(known)
        : withHoles.stream()
            .flatMap(phrase -> phrase.translate(english, this::translate).stream())
            .findFirst();
  }

  /** What is known as a clause may come as a sentence: with a capital first and a full stop. */
  private Optional<String> sentence(String english) {
    return english.endsWith(".") && english.length() > 1
        ? find(lowerFirst(english.substring(0, english.length() - 1)))
            .map(clause -> upperFirst(clause) + ".")
        : Optional.empty();
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String upperFirst(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
