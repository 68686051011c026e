package org.parallelworkbench.pipeline.regex;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.Locale;
import org.parallelworkbench.pipeline.text.TextSink;

/** Counts the matches in a text, line by line or in all of it. For one thread. */
final class MatchCounter implements TextSink {

  /** What is matched as a whole must be in memory as a whole: 32 MB for so many characters. */
  static final int LONGEST = 1 << 24;

  private final Pattern pattern;
  private final boolean byLine;
  private final long[] counts;
  private char[] text = new char[1024];
  private int length;

  /** There is more text than can be matched as a whole; the message is a phrase for people. */
  static final class TooLong extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLong(String message) {
      super(message);
    }
  }

  /**
   * @param byLine whether each line is matched by itself, without its line feed or CR LF
   */
  MatchCounter(Pattern pattern, boolean byLine) {
    this.pattern = pattern;
    this.byLine = byLine;
    this.counts = new long[1 + pattern.groupCount()];
  }

  @Override
  public void accept(char[] chunk, int chunkLength) {
    if (chunkLength > LONGEST - length) {
      throw new TooLong(
          String.format(
              Locale.ROOT,
              byLine
                  ? "it has a line of more than %,d characters"
                  : "it has more than %,d characters: match it line by line",
              LONGEST));
    }
    if (chunkLength > text.length - length) {
      text = Arrays.copyOf(text, Math.max(length + chunkLength, Math.min(LONGEST, 2 * length)));
    }
    System.arraycopy(chunk, 0, text, length, chunkLength);
    int searched = length;
    length += chunkLength;
    if (byLine) {
      matchLines(searched);
    }
  }

  /**
   * Matches all lines that have ended, and keeps what follows.
   *
   * @param searched up to where there is no line feed
   */
  private void matchLines(int searched) {
    int start = 0;
    for (int i = searched; i < length; i++) {
      if (text[i] == '\n') {
        int end = i > start && text[i - 1] == '\r' ? i - 1 : i;
        match(start, end);
        start = i + 1;
      }
    }
    length -= start;
    System.arraycopy(text, start, text, 0, length);
  }

  private void match(int from, int to) {
    Matcher matcher = pattern.matcher(new WatchedText(text, from, to));
    while (matcher.find()) {
      for (int group = 0; group < counts.length; group++) {
        counts[group] += matcher.start(group) < 0 ? 0 : 1;
      }
    }
  }

  /**
   * The counts of the whole text, when all of it has been taken: of matches, then for each group of
   * those in which it took part.
   */
  long[] finish() {
    if (length > 0 || !byLine) {
      match(0, length);
    }
    length = 0;
    return counts.clone();
  }
}
