package org.parallelworkbench.pipeline.regex;

/**
 * A stretch of an array of characters, whose reader is stopped when its thread is interrupted: the
 * one place that every search must pass again and again. For one thread.
 */
final class WatchedText implements CharSequence {

  /** How many characters are read from one look at the thread to the next, less 1. */
  private static final int READS = (1 << 13) - 1;

  private final char[] text;
  private final int from;
  private final int to;
  private int reads;

  /** What stops the reader. */
  static final class InterruptedReading extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /**
   * @param text shared, not copied
   */
  WatchedText(char[] text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  @Override
  public char charAt(int index) {
    if ((++reads & READS) == 0 && Thread.currentThread().isInterrupted()) {
      throw new InterruptedReading();
    }
    return text[from + index];
  }

  @Override
  public int length() {
    return to - from;
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new WatchedText(text, from + start, from + end);
  }

  @Override
  public String toString() {
    return new String(text, from, to - from);
  }
}
