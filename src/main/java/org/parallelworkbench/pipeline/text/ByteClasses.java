package org.parallelworkbench.pipeline.text;

/**
 * What bytes beyond ASCII are in UTF-8: for each class a bit for each byte, in words of 64. For one
 * thread.
 */
final class ByteClasses {

  /** Bytes that begin a character of two bytes. */
  long[] two = new long[0];

  /** Bytes that begin a character of three bytes. */
  long[] three = two;

  /** Bytes that go on with a character. */
  long[] tail = two;

  /**
   * Bytes that begin a character of four bytes, or one whose second byte has less choice, or that
   * are in no well-formed text (Unicode Standard, table 3-7).
   */
  long[] special = two;

  /** Bytes that begin characters which may matter to the counts. */
  long[] watched = two;

  /** Makes room for so many words of each class. */
  void makeRoom(int words) {
    if (two.length < words) {
      two = new long[words];
      three = new long[words];
      tail = new long[words];
      special = new long[words];
      watched = new long[words];
    }
  }

  /** Whether a byte is of the class {@link #special}. */
  static boolean isSpecial(byte b) {
    return b == (byte) 0xE0 || b == (byte) 0xED || (b & 0xF0) == 0xF0 || (b & 0xFE) == 0xC0;
  }
}
