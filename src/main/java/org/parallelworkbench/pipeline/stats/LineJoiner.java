package org.parallelworkbench.pipeline.stats;

import org.parallelworkbench.pipeline.text.TextSink;

/**
 * Makes one line of every paragraph: a line's end, with the white space that begins the next line,
 * becomes a space; several in a row become one line feed. For one thread.
 */
final class LineJoiner implements TextSink {

  private final TextSink next;
  private char[] joined = {};
  private int lineEnds;
  private boolean afterReturn;

  /** Hands what it has joined to {@code next}. */
  LineJoiner(TextSink next) {
    this.next = next;
  }

  @Override
  public void accept(char[] text, int length) {
    if (joined.length <= length) {
      joined = new char[length + 1];
    }
    int end = 0;
    for (int i = 0; i < length; i++) {
      char c = text[i];
      boolean lineEnd = c == '\n' || c == '\r';
      if (lineEnd) {
        // A carriage return and a line feed are one end.
        lineEnds += c == '\n' && afterReturn ? 0 : 1;
      } else if (lineEnds == 0 || !Character.isWhitespace(c)) {
        if (lineEnds > 0) {
          joined[end++] = lineEnds == 1 ? ' ' : '\n';
          lineEnds = 0;
        }
        joined[end++] = c;
      }
      afterReturn = c == '\r';
    }
    next.accept(joined, end);
  }
}
