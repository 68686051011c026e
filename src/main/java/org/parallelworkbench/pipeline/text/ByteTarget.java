package org.parallelworkbench.pipeline.text;

import java.util.stream.IntStream;

/**
 * The ASCII bytes that are occurrences of one character of a term: those that equal {@code value}
 * where {@code mask} has ones. It has them everywhere but, perhaps, where the two cases of a letter
 * differ.
 *
 * @param term the term's place in the list of terms
 */
record ByteTarget(int term, byte mask, byte value) {

  /** The bit by which the two cases of a letter differ, throughout ASCII. */
  private static final int CASE_BIT = 0x20;

  /** Where there is no target: no byte is an occurrence. */
  static final ByteTarget NOTHING = new ByteTarget(-1, (byte) 0x1F, (byte) CASE_BIT);

  /**
   * The target for a character.
   *
   * @param unit in upper case if case is ignored
   * @return {@link #NOTHING} if no ASCII byte stands for it
   */
  static ByteTarget of(int term, char unit, boolean ignoreCase) {
    int[] bytes = IntStream.range(0, 0x80).filter(b -> upperCase(b, ignoreCase) == unit).toArray();
    if (bytes.length == 0) {
      return NOTHING;
    }
    int differing = bytes[0] ^ bytes[bytes.length - 1];
    if (bytes.length > 2 || (differing & ~CASE_BIT) != 0) {
      throw new IllegalStateException("not a letter of two cases: " + unit);
    }
    return new ByteTarget(term, (byte) ~differing, (byte) (bytes[0] & ~differing));
  }

  private static char upperCase(int ascii, boolean ignoreCase) {
    return ignoreCase ? UpperCaser.upperCase(Character.toString(ascii)).charAt(0) : (char) ascii;
  }

  /** Whether a byte is an occurrence. */
  boolean matches(byte b) {
    return (b & mask) == value;
  }
}
