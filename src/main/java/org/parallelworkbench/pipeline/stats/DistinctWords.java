package org.parallelworkbench.pipeline.stats;

import com.ibm.icu.lang.UCharacter;
import java.util.HashSet;
import java.util.Set;

/**
 * Collects different words. A word is known by what is left without the characters around it that
 * are neither letters, nor digits, nor marks on one; what has none is no word. For one thread.
 */
final class DistinctWords {

  /** Of longer words only so much tells them apart, so that no text fills the memory with one. */
  private static final int LONGEST = 1000;

  private final boolean ignoreCase;
  private final Set<String> words = new HashSet<>();
  private final StringBuilder word = new StringBuilder();

  /** How much of the word is known not to be what follows it. */
  private int end;

  DistinctWords(boolean ignoreCase) {
    this.ignoreCase = ignoreCase;
  }

  /** Takes the next character of the word. */
  void accept(int character) {
    if (word.length() >= LONGEST) {
      return;
    }
    boolean afterCore = end > 0 && end == word.length();
    boolean core = Character.isLetterOrDigit(character) || (afterCore && isMark(character));
    if (core || end > 0) {
      word.appendCodePoint(character);
    }
    if (core) {
      end = word.length();
    }
  }

  private static boolean isMark(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Ends the word, if one has begun. */
  void endWord() {
    if (end > 0) {
      String found = word.substring(0, end);
      words.add(ignoreCase ? UCharacter.foldCase(found, true) : found);
      end = 0;
    }
    word.setLength(0);
  }

  /** How many different words have ended. */
  int size() {
    return words.size();
  }
}
