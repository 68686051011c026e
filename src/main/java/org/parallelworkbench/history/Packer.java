package org.parallelworkbench.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts numbers and texts one after the other into as few bytes as is easily done. */
final class Packer {

  private byte[] bytes = new byte[1 << 16];
  private int length;

  /** A number from 0, seven bits to the byte, the lowest first; small ones take less room. */
  void number(long value) {
    if (length + 10 > bytes.length) {
      grow(10);
    }
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** A number of either sign; those near 0 take less room. */
  void signed(long value) {
    number((value << 1) ^ (value >> 63));
  }

  /** A text. */
  void text(String text) {
    if (text.isEmpty()) {
      number(0);
      return;
    }
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes, after how many they are. */
  void bytes(byte[] source) {
    number(source.length);
    grow(source.length);
    System.arraycopy(source, 0, bytes, length, source.length);
    length += source.length;
  }

  /** How many bytes it is up to now. */
  int length() {
    return length;
  }

  private void grow(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
    }
  }

  /** Everything up to now. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }
}
