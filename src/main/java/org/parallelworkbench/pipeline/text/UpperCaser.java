package org.parallelworkbench.pipeline.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * Upper-cases a text chunk by chunk as {@link String#toUpperCase(Locale)} does with {@link
 * Locale#ROOT}, whose mapping of a character does not depend on its neighbours. For one thread.
 */
final class UpperCaser implements TextSink {

  /**
   * For each char met so far its upper case, if that is one char; else 0, which asks the definition
   * again. Threads may share it without a lock: whoever fills a place in writes the same char.
   */
  private static final char[] SINGLE = new char[Character.MAX_VALUE + 1];

  private final TextSink next;
  private char[] upper = new char[0];

  /** Hands what it has upper-cased to {@code next}. */
  UpperCaser(TextSink next) {
    this.next = next;
  }

  /** The definition of upper case. */
  static String upperCase(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  @Override
  public void accept(char[] text, int length) {
    makeRoom(length);
    int end = 0;
    for (int i = 0; i < length; i++) {
      char single = SINGLE[text[i]];
      if (single != 0) {
        upper[end++] = single;
      } else {
        int c = Character.codePointAt(text, i, length);
        i += Character.charCount(c) - 1;
        String upperCase = learn(c);
        makeRoom(end + upperCase.length() + length - i);
        upperCase.getChars(0, upperCase.length(), upper, end);
        end += upperCase.length();
      }
    }
    next.accept(upper, end);
  }

  private void makeRoom(int length) {
    if (upper.length < length) {
      upper = Arrays.copyOf(upper, length + length / 8);
    }
  }

  private static String learn(int c) {
    String upperCase = upperCase(Character.toString(c));
    if (upperCase.length() == 1 && !Character.isSurrogate(upperCase.charAt(0))) {
      SINGLE[c] = upperCase.charAt(0);
    }
    return upperCase;
  }
}
