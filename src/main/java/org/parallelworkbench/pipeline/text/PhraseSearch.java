package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;

/**
 * Counts one phrase in UTF-8. Where nothing of it has matched yet, only candidates are looked at:
 * places where it might begin. What is not plain ASCII there goes character by character through a
 * {@link TermSearch}, until nothing matches any more. For one thread.
 */
final class PhraseSearch {

  /** The upper case of each ASCII byte. */
  private static final byte[] UPPER_CASE = upperCase();

  private static final int UNDECIDED = -1;
  private static final char REPLACEMENT = '\uFFFD';

  private final Phrase phrase;
  private final boolean ignoreCase;
  private final TermSearch search;
  private final TextSink characters;
  private final char[] units = new char[2];

  /**
   * @param fromStart whether there is no text before
   */
  PhraseSearch(Phrase phrase, boolean ignoreCase, boolean fromStart) {
    this.phrase = phrase;
    this.ignoreCase = ignoreCase;
    this.search = new TermSearch(phrase.text(), fromStart);
    this.characters = ignoreCase ? new UpperCaser(search) : search;
  }

  private static byte[] upperCase() {
    byte[] upperCase = new byte[0x80];
    IntStream.range(0, upperCase.length)
        .forEach(b -> upperCase[b] = (byte) UpperCaser.upperCase(Character.toString(b)).charAt(0));
    return upperCase;
  }

  /** What it searches for. */
  Phrase phrase() {
    return phrase;
  }

  /**
   * Takes the next bytes, whole characters only.
   *
   * @param candidates has a bit for each byte where the phrase may begin if nothing has matched
   *     before, and perhaps others, from the first word's lowest bit on
   */
  void accept(ByteBuffer bytes, int from, int to, long[] candidates) {
    int i = from;
    while (i < to) {
      if (!search.isIdle()) {
        i += take(bytes, i);
        continue;
      }
      i = from + nextSet(candidates, i - from, to - from);
      if (i < to) {
        i += tryAt(bytes, i, to);
      }
    }
  }

  private static int nextSet(long[] bits, int from, int to) {
    int word = from / Long.SIZE;
    long left = bits[word] & (-1L << from);
    while (left == 0) {
      word++;
      if (word * Long.SIZE >= to) {
        return to;
      }
      left = bits[word];
    }
    return Math.min(to, word * Long.SIZE + Long.numberOfTrailingZeros(left));
  }

  /** Tries to match at a candidate; says by how many bytes to go on. */
  private int tryAt(ByteBuffer bytes, int index, int to) {
    int matched = matchAscii(bytes, index, to);
    if (matched == UNDECIDED) {
      return take(bytes, index);
    }
    if (matched == phrase.text().length()) {
      search.addFound();
      return matched;
    }
    return 1;
  }

  /** How many characters match, if what comes is ASCII as far as that matters. */
  private int matchAscii(ByteBuffer bytes, int index, int to) {
    String text = phrase.text();
    for (int k = 0; k < text.length(); k++) {
      if (index + k == to) {
        return UNDECIDED;
      }
      byte b = bytes.get(index + k);
      if (b < 0) {
        return UNDECIDED;
      }
      if ((ignoreCase ? UPPER_CASE[b] : b) != text.charAt(k)) {
        return k;
      }
    }
    return text.length();
  }

  /** Takes one character, whatever has matched before; says how many bytes it has. */
  private int take(ByteBuffer bytes, int index) {
    byte b = bytes.get(index);
    if (b >= 0) {
      units[0] = (char) b;
      characters.accept(units, 1);
      return 1;
    }
    int c = Utf8.codePointAt(bytes, index);
    if (c < 0) {
      // Each byte of what does not decode, which no phrase has in it: as good as all at once.
      units[0] = REPLACEMENT;
      characters.accept(units, 1);
      return 1;
    }
    characters.accept(units, Character.toChars(c, units, 0));
    return Utf8.length(c);
  }

  /** What was found so far. */
  Stretch found() {
    return search.found();
  }
}
