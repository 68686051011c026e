package org.parallelworkbench.history;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gives back what a {@link Packer} has packed, in the same order. */
final class Unpacker {

  private final byte[] bytes;
  private int place;

  Unpacker(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether there is more. */
  boolean hasMore() {
    return place < bytes.length;
  }

  /** A number from 0. */
  long number() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = bytes[place++];
      value |= (long) (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  /** A number that is an index or count. */
  int integer() {
    return Math.toIntExact(number());
  }

  /** A number of either sign. */
  long signed() {
    long value = number();
    return (value >>> 1) ^ -(value & 1);
  }

  /** Bytes. */
  byte[] bytes() {
    int length = integer();
    byte[] some = Arrays.copyOfRange(bytes, place, place + length);
    place += length;
    return some;
  }

  /** A text. */
  String text() {
    int length = integer();
    String text = new String(bytes, place, length, StandardCharsets.UTF_8);
    place += length;
    return text;
  }
}
