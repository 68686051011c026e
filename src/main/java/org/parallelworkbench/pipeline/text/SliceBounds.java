package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a text may be cut so that its slices, each decoded on its own, give the same characters as
 * the whole: never within a character, nor within what does not decode.
 */
enum SliceBounds {
  /** Every byte is a character. */
  ANYWHERE {
    @Override
    long atOrAfter(long offset, Parts reader) {
      return offset;
    }
  },

  /** UTF-8: at bytes that can begin a character. */
  UTF_8 {
    @Override
    long atOrAfter(long offset, Parts reader) throws IOException {
      byte[] bytes = reader.part(offset, LONGEST_TAIL);
      int tail = 0;
      while (tail < bytes.length && (bytes[tail] & 0xC0) == 0x80) {
        tail++;
      }
      return offset + tail;
    }
  },

  /** UTF-16 with the least significant byte first: not after the first half of a pair. */
  UTF_16LE {
    @Override
    long atOrAfter(long offset, Parts reader) throws IOException {
      return notWithinPair(offset, reader, 1);
    }
  },

  /** UTF-16 with the most significant byte first: not after the first half of a pair. */
  UTF_16BE {
    @Override
    long atOrAfter(long offset, Parts reader) throws IOException {
      return notWithinPair(offset, reader, 0);
    }
  },

  /** Charsets of which a byte alone does not tell what it is: such a text is not cut. */
  NOWHERE {
    @Override
    long atOrAfter(long offset, Parts reader) {
      return Long.MAX_VALUE;
    }
  };

  /** How many bytes a character of UTF-8 has after its first. */
  private static final int LONGEST_TAIL = 3;

  private static final int UNIT = Character.BYTES;

  /** The bounds of texts in a charset. */
  static SliceBounds of(Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return UTF_8;
    }
    if (charset.equals(StandardCharsets.UTF_16LE)) {
      return UTF_16LE;
    }
    if (charset.equals(StandardCharsets.UTF_16BE)) {
      return UTF_16BE;
    }
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1 ? ANYWHERE : NOWHERE;
  }

  /**
   * The first place to cut at or after an offset; {@link Long#MAX_VALUE} if there is none.
   *
   * @param reader reads the file
   */
  abstract long atOrAfter(long offset, Parts reader) throws IOException;

  /**
   * The unit before a cut must not be a first half, or the decoder would look at the next unit with
   * it even if that is no second half.
   */
  private static long notWithinPair(long offset, Parts reader, int highByte) throws IOException {
    long cut = offset + offset % UNIT;
    byte[] before = reader.part(cut - UNIT, UNIT);
    while (before.length == UNIT && (before[highByte] & 0xFC) == 0xD8) {
      cut += UNIT;
      before = reader.part(cut - UNIT, UNIT);
    }
    return cut;
  }
}
