package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.util.List;

/** The beginning of a file, by which is decided how to read it. */
final class Head {

  /** A bit for each control byte, 0 to 31, that neither texts, terminals nor ISO-2022 use. */
  private static final int UNUSUAL =
      ~bits('\b', '\t', '\n', 0x0B, '\f', '\r', 0x0E, 0x0F, 0x1A, 0x1B);

  private static final ByteKernel KERNEL = ByteKernels.of(List.of(), new byte[0]);

  private final ByteBuffer bytes;
  private final int length;
  private final boolean whole;
  private int nuls;
  private int firstNul = -1;
  private int controls;
  private int firstControl = -1;

  /**
   * @param bytes the head, from 0 to its limit; shared, not copied
   * @param whole whether this is all of the file
   */
  Head(ByteBuffer bytes, boolean whole) {
    this.bytes = bytes;
    this.length = bytes.limit();
    this.whole = whole;
    // Once for all who ask, as this is a good part of what a small file takes.
    for (int i = KERNEL.firstControl(bytes, 0, length); i < length; i++) {
      byte b = bytes.get(i);
      if ((b & ~0x1F) == 0 && (UNUSUAL >>> b & 1) != 0) {
        note(b, i);
      }
    }
  }

  private void note(byte control, int offset) {
    if (controls++ == 0) {
      firstControl = offset;
    }
    if (control == 0 && nuls++ == 0) {
      firstNul = offset;
    }
  }

  private static int bits(int... positions) {
    int bits = 0;
    for (int position : positions) {
      bits |= 1 << position;
    }
    return bits;
  }

  /** How many bytes it has. */
  int length() {
    return length;
  }

  /** The byte at an offset. */
  byte at(int offset) {
    return bytes.get(offset);
  }

  /** Whether this is all of the file. */
  boolean whole() {
    return whole;
  }

  /** A view of its bytes. */
  ByteBuffer bytes() {
    return bytes.duplicate().limit(length).position(0);
  }

  /** The same in memory of its own, for when the file has been closed. */
  Head copy() {
    return new Head(ByteBuffer.allocate(length).put(bytes()).flip(), whole);
  }

  /** How many NUL bytes it has. */
  int nuls() {
    return nuls;
  }

  /** Where the first NUL byte is, or -1. */
  int firstNul() {
    return firstNul;
  }

  /** How many control bytes it has that are unusual in text, NUL among them. */
  int controls() {
    return controls;
  }

  /** Where the first such control byte is, or -1. */
  int firstControl() {
    return firstControl;
  }
}
