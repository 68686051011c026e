package org.parallelworkbench.pipeline.stats;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import org.parallelworkbench.pipeline.text.TextSink;

/**
 * Counts sentences by Unicode's rules (UAX #29), without a language: stretches between two sentence
 * boundaries that have a letter or a digit. For one thread.
 *
 * <p>The answer is that for the whole text, although only the part since the last certain boundary
 * is kept. The rules look back no further than to a boundary; forward, one of them (SB8) looks for
 * a lower-case letter until a sentence or paragraph might end. So of the boundaries in a part all
 * are certain, whatever follows, but the last one before its end, and that end.
 */
final class SentenceCounter implements TextSink {

  /** How much text is looked at once at least. */
  private static final int LEAST = 16 * 1024;

  /** What is longer without a boundary is cut here, so that no text fills the memory. */
  private static final int LONGEST = 1 << 20;

  private final BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
  private final StringBuilder text = new StringBuilder();
  private final int least;
  private int enough;
  private long count;

  SentenceCounter() {
    this(LEAST);
  }

  /**
   * @param least how many characters to look at once at least
   */
  SentenceCounter(int least) {
    this.least = least;
    this.enough = least;
  }

  @Override
  public void accept(char[] chunk, int length) {
    text.append(chunk, 0, length);
    if (text.length() >= enough) {
      countCertain();
      // Twice as much, or a long sentence would be looked at again and again.
      enough = Math.max(least, 2 * text.length());
    }
  }

  private void countCertain() {
    int certain = 0;
    int last = 0;
    boundaries.setText(text);
    for (int next = boundaries.next(); next < text.length(); next = boundaries.next()) {
      count(certain, last);
      certain = last;
      last = next;
    }
    if (certain == 0 && text.length() >= LONGEST) {
      certain = text.length();
      count(0, certain);
    }
    text.delete(0, certain);
  }

  /** The number of sentences, when all of the text has been taken. */
  long finish() {
    boundaries.setText(text);
    int from = 0;
    for (int next = boundaries.next(); next != BreakIterator.DONE; next = boundaries.next()) {
      count(from, next);
      from = next;
    }
    text.setLength(0);
    return count;
  }

  private void count(int from, int to) {
    int character;
    for (int i = from; i < to; i += Character.charCount(character)) {
      character = text.codePointAt(i);
      if (Character.isLetterOrDigit(character)) {
        count++;
        return;
      }
    }
  }
}
