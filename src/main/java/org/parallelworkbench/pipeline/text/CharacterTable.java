package org.parallelworkbench.pipeline.text;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each character of a text adds to the counts of terms that are single characters: with case
 * ignored, {@code ß} adds two to {@code S}, as its upper case is {@code SS}. Immutable.
 */
final class CharacterTable {

  private static final int PAGE_BITS = 8;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;
  private static final char[] NOTHING = new char[PAGE_SIZE];

  /** In a text, stands for whatever did not decode, too, which a table knows nothing of. */
  private static final int REPLACEMENT = 0xFFFD;

  private final List<ByteTarget> ascii;

  /** For each character beyond ASCII, by page, its place in {@link #additions}. */
  private final char[][] pages;

  /** Terms to add one to each, as often as they are listed; at place 0, none. */
  private final int[][] additions;

  private CharacterTable(List<ByteTarget> ascii, char[][] pages, int[][] additions) {
    this.ascii = ascii;
    this.pages = pages;
    this.additions = additions;
  }

  /**
   * The table for these terms, or empty if it takes more than single characters to count them.
   *
   * @param needles the terms, in upper case if case is ignored
   */
  static Optional<CharacterTable> of(List<String> needles, boolean ignoreCase) {
    Map<Integer, Integer> terms = new HashMap<>();
    for (String needle : needles) {
      int c = needle.codePointAt(0);
      if (needle.length() != Character.charCount(c) || c == REPLACEMENT) {
        return Optional.empty();
      }
      terms.put(c, terms.size());
    }
    Map<Integer, int[]> additions = additions(terms, ignoreCase);
    return targets(additions, needles.size()).map(ascii -> table(ascii, additions));
  }

  private static Map<Integer, int[]> additions(Map<Integer, Integer> terms, boolean ignoreCase) {
    Map<Integer, String> changed = ignoreCase ? UpperCases.changedByCodePoint() : Map.of();
    Map<Integer, int[]> additions = new HashMap<>();
    terms.forEach(
        (c, term) -> {
          if (!changed.containsKey(c)) {
            additions.put(c, new int[] {term});
          }
        });
    changed.forEach(
        (c, upperCase) -> {
          int[] found = upperCase.codePoints().filter(terms::containsKey).map(terms::get).toArray();
          if (found.length > 0) {
            additions.put(c, found);
          }
        });
    return additions;
  }

  /** The ASCII characters' part, or empty if masks cannot express it. */
  private static Optional<List<ByteTarget>> targets(Map<Integer, int[]> additions, int terms) {
    List<ByteTarget> targets = new ArrayList<>();
    for (int term = 0; term < terms; term++) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int c = 0; c < 0x80; c++) {
        int[] found = additions.getOrDefault(c, new int[0]);
        if (found.length > 1) {
          return Optional.empty();
        }
        if (found.length == 1 && found[0] == term) {
          bytes.write(c);
        }
      }
      if (bytes.size() > 0) {
        Optional<ByteTarget> target = ByteTarget.matching(term, bytes.toByteArray());
        if (target.isEmpty()) {
          return Optional.empty();
        }
        targets.add(target.get());
      }
    }
    return Optional.of(List.copyOf(targets));
  }

  private static CharacterTable table(List<ByteTarget> ascii, Map<Integer, int[]> additions) {
    List<int[]> places = new ArrayList<>(List.of(new int[0]));
    Map<Integer, char[]> used = new HashMap<>();
    additions.forEach(
        (c, terms) -> {
          char[] page = used.computeIfAbsent(c >> PAGE_BITS, number -> new char[PAGE_SIZE]);
          page[c & (PAGE_SIZE - 1)] = (char) places.size();
          places.add(terms);
        });
    char[][] pages = new char[(Character.MAX_CODE_POINT >> PAGE_BITS) + 1][];
    Arrays.fill(pages, NOTHING);
    used.forEach((number, page) -> pages[number] = page);
    return new CharacterTable(ascii, pages, places.toArray(int[][]::new));
  }

  /** The ASCII characters' part, for bytes. */
  List<ByteTarget> ascii() {
    return ascii;
  }

  /**
   * Adds what a character adds.
   *
   * @param counts one for each term
   */
  void add(int codePoint, long[] counts) {
    int place = pages[codePoint >> PAGE_BITS][codePoint & (PAGE_SIZE - 1)];
    if (place != 0) {
      for (int term : additions[place]) {
        counts[term]++;
      }
    }
  }
}
