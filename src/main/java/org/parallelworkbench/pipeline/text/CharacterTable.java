package org.parallelworkbench.pipeline.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What each character beyond ASCII adds to the counts of terms that are single characters: with
 * case ignored, {@code ß} adds two to {@code S}, as its upper case is {@code SS}. It also tells
 * where longer terms may begin. Immutable.
 */
final class CharacterTable {

  private static final int PAGE_BITS = 8;
  private static final int PAGE_SIZE = 1 << PAGE_BITS;
  private static final char[] NOTHING = new char[PAGE_SIZE];

  /** For each character, by page, its place in {@link #entries}. */
  private final char[][] pages = new char[(Character.MAX_CODE_POINT >> PAGE_BITS) + 1][];

  private final List<Entry> entries = new ArrayList<>();
  private final Set<Byte> firstBytes = new TreeSet<>();

  /**
   * @param needles the terms, in upper case if case is ignored
   */
  CharacterTable(List<String> needles, boolean ignoreCase) {
    Map<Integer, Integer> singles = new HashMap<>();
    Set<Integer> beginnings = new HashSet<>();
    for (int term = 0; term < needles.size(); term++) {
      int first = needles.get(term).codePointAt(0);
      if (isSingle(needles.get(term))) {
        singles.put(first, term);
      } else {
        beginnings.add(first);
      }
    }
    Arrays.fill(pages, NOTHING);
    entries.add(new Entry(new int[0], false));
    upperCases(needles, ignoreCase)
        .forEach(
            (c, upperCase) ->
                add(
                    c,
                    new Entry(
                        upperCase
                            .codePoints()
                            .filter(singles::containsKey)
                            .map(singles::get)
                            .toArray(),
                        upperCase.codePoints().anyMatch(beginnings::contains))));
  }

  /** Whether a term is a single character. */
  static boolean isSingle(String needle) {
    return needle.codePointCount(0, needle.length()) == 1;
  }

  /** The upper case of every character that may matter. */
  private static Map<Integer, String> upperCases(List<String> needles, boolean ignoreCase) {
    Map<Integer, String> upperCases = new HashMap<>();
    for (String needle : needles) {
      int first = needle.codePointAt(0);
      upperCases.put(first, Character.toString(first));
    }
    if (ignoreCase) {
      upperCases.putAll(UpperCases.changedByCodePoint());
    }
    return upperCases;
  }

  private void add(int codePoint, Entry entry) {
    if (entry.terms.length > 0 || entry.begins) {
      int page = codePoint >> PAGE_BITS;
      pages[page] = pages[page].clone();
      pages[page][codePoint & (PAGE_SIZE - 1)] = (char) entries.size();
      entries.add(entry);
      if (codePoint >= 0x80) {
        firstBytes.add(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)[0]);
      }
    }
  }

  /** The first bytes, in UTF-8, of all characters that add something or begin a longer term. */
  byte[] firstBytes() {
    byte[] bytes = new byte[firstBytes.size()];
    int i = 0;
    for (byte first : firstBytes) {
      bytes[i++] = first;
    }
    return bytes;
  }

  /**
   * Adds what a character adds.
   *
   * @param counts one for each term
   * @return whether a longer term may begin with it
   */
  boolean add(int codePoint, long[] counts) {
    int place = pages[codePoint >> PAGE_BITS][codePoint & (PAGE_SIZE - 1)];
    return place != 0 && add(entries.get(place), counts);
  }

  private static boolean add(Entry entry, long[] counts) {
    for (int term : entry.terms) {
      counts[term]++;
    }
    return entry.begins;
  }

  /** The terms to add one to each, as often as they are listed, and whether a longer one begins. */
  private static final class Entry {

    final int[] terms;
    final boolean begins;

    Entry(int[] terms, boolean begins) {
      this.terms = terms;
      this.begins = begins;
    }
  }
}
