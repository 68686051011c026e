package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;

/** The well-formed sequences of bytes that are characters beyond ASCII in UTF-8. */
final class Utf8 {

  private Utf8() {}

  /**
   * The character that begins at an index (Unicode Standard, table 3-7).
   *
   * @param bytes in the order in which buffers come, most significant byte first
   * @return its code point, or -1 if there is no well-formed character beyond ASCII
   */
  static int codePointAt(ByteBuffer bytes, int index) {
    int four = four(bytes, index);
    if ((four & 0xE0C0_0000) == 0xC080_0000) {
      int c = ((four >>> 18) & 0x7C0) | ((four >>> 16) & 0x3F);
      return c < 0x80 ? -1 : c;
    }
    if ((four & 0xF0C0_C000) == 0xE080_8000) {
      int c = ((four >>> 12) & 0xF000) | ((four >>> 10) & 0xFC0) | ((four >>> 8) & 0x3F);
      return c < 0x800 || (c & 0xF800) == Character.MIN_SURROGATE ? -1 : c;
    }
    if ((four & 0xF8C0_C0C0) == 0xF080_8080) {
      int high = ((four >>> 6) & 0x1C_0000) | ((four >>> 4) & 0x3_F000);
      int c = high | ((four >>> 2) & 0xFC0) | (four & 0x3F);
      return Character.isSupplementaryCodePoint(c) ? c : -1;
    }
    return -1;
  }

  /** The byte at an index and the three after it, or zeros where there are none. */
  private static int four(ByteBuffer bytes, int index) {
    if (index <= bytes.limit() - Integer.BYTES) {
      return bytes.getInt(index);
    }
    int four = 0;
    for (int i = index; i < index + Integer.BYTES; i++) {
      four = (four << Byte.SIZE) | (i < bytes.limit() ? bytes.get(i) & 0xFF : 0);
    }
    return four;
  }

  /** How many bytes a character beyond ASCII has. */
  static int length(int codePoint) {
    return codePoint < 0x800 ? 2 : codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT ? 3 : 4;
  }
}
