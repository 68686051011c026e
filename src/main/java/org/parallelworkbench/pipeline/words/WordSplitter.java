package org.parallelworkbench.pipeline.words;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.WordBreak;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.function.Consumer;
import org.parallelworkbench.pipeline.text.TextSink;

/**
 * Splits a text into words by Unicode's rules (UAX #29), without a language; where words are
 * written together, as in Thai or Japanese, by ICU's dictionaries. For one thread.
 *
 * <p>The words are those of the whole text, although only a part of it is kept: it is cut only
 * where a boundary is certain whatever stands before and after. That is after a line feed, and
 * between a space and a letter or digit, because no rule joins these two and no rule for what
 * follows looks back beyond a space.
 */
final class WordSplitter implements TextSink {

  /** How much text is looked at once at least. */
  private static final int LEAST = 16 * 1024;

  /**
   * What has no certain boundary in so many characters is cut, so that no text fills the memory.
   */
  private static final int LONGEST = 1 << 20;

  private final BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
  private final StringBuilder text = new StringBuilder();
  private final Consumer<String> words;
  private final int least;
  private int enough;

  /**
   * @param words takes each word as it stands in the text; what stands between words, such as white
   *     space and punctuation, is left out
   */
  WordSplitter(Consumer<String> words) {
    this(words, LEAST);
  }

  /**
   * @param least how many characters to look at once at least
   */
  WordSplitter(Consumer<String> words, int least) {
    this.words = words;
    this.least = least;
    this.enough = least;
  }

  @Override
  public void accept(char[] chunk, int length) {
    text.append(chunk, 0, length);
    if (text.length() >= enough) {
      split(lastCertain());
      // Twice as much, or what has no certain boundary would be searched again and again.
      enough = Math.max(least, 2 * text.length());
    }
  }

  /** Takes the end of the text for its last boundary. */
  void finish() {
    split(text.length());
  }

  private int lastCertain() {
    for (int i = text.length() - 1; i > 0; i--) {
      char before = text.charAt(i - 1);
      if (before == '\n' || (before == ' ' && startsWord(i))) {
        return i;
      }
    }
    return text.length() >= LONGEST ? text.length() : 0;
  }

  /** A few letters, such as half-width sound marks, belong to whatever is before them. */
  private boolean startsWord(int place) {
    int character = text.codePointAt(place);
    return Character.isLetterOrDigit(character)
        && UCharacter.getIntPropertyValue(character, UProperty.WORD_BREAK) != WordBreak.EXTEND;
  }

  private void split(int end) {
    String part = text.substring(0, end);
    text.delete(0, end);
    boundaries.setText(part);
    int from = 0;
    for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
      if (boundaries.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
        String found = part.substring(from, to);
        // Not for underscores alone, which the rules take for a number.
        if (found.codePoints().anyMatch(Character::isLetterOrDigit)) {
          words.accept(found);
        }
      }
      from = to;
    }
  }
}
