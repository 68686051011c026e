package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Counts one phrase in UTF-8. Where nothing of it has matched yet, only candidates are looked at:
 * places where it might begin. What is not plain ASCII there goes character by character through a
 * {@link TermSearch}, until nothing matches any more. For one thread.
 */
final class PhraseSearch {

  private static final int UNDECIDED = -1;
  private static final char REPLACEMENT = '\uFFFD';

  private final Phrase phrase;
  private final TermSearch search;
  private final TextSink characters;
  private final char[] character = new char[2];

  /**
   * @param fromStart whether there is no text before
   */
  PhraseSearch(Phrase phrase, boolean ignoreCase, boolean fromStart) {
    this.phrase = phrase;
    this.search = new TermSearch(phrase.text(), fromStart);
    this.characters = ignoreCase ? new UpperCaser(search) : search;
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
    if (matched == phrase.units().size()) {
      search.addFound();
      return matched;
    }
    return 1;
  }

  /** How many characters match, if what comes is ASCII as far as that matters. */
  private int matchAscii(ByteBuffer bytes, int index, int to) {
    List<ByteTarget> units = phrase.units();
    for (int k = 0; k < units.size(); k++) {
      if (index + k == to) {
        return UNDECIDED;
      }
      byte b = bytes.get(index + k);
      if (b < 0) {
        return UNDECIDED;
      }
      if (!units.get(k).matches(b)) {
        return k;
      }
    }
    return units.size();
  }

  /** Takes one character, whatever has matched before; says how many bytes it has. */
  private int take(ByteBuffer bytes, int index) {
    byte b = bytes.get(index);
    if (b >= 0) {
      character[0] = (char) b;
      characters.accept(character, 1);
      return 1;
    }
    int c = Utf8.codePointAt(bytes, index);
    if (c < 0) {
      // Each byte of what does not decode, which no phrase has in it: as good as all at once.
      character[0] = REPLACEMENT;
      characters.accept(character, 1);
      return 1;
    }
    characters.accept(character, Character.toChars(c, character, 0));
    return Utf8.length(c);
  }

  /** What was found so far. */
  Stretch found() {
    return search.found();
  }
}
