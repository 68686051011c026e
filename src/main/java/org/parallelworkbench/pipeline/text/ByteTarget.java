package org.parallelworkbench.pipeline.text;

import java.util.Optional;

/**
 * The ASCII bytes that are occurrences of one term: those that equal {@code value} where {@code
 * mask} has ones. It has them everywhere but, perhaps, where the two cases of a letter differ.
 *
 * @param term the term's place in the list of terms
 */
record ByteTarget(int term, byte mask, byte value) {

  /** The bit by which the two cases of a letter differ, throughout ASCII. */
  private static final int CASE_BIT = 0x20;

  /** The target that matches one byte, or a letter of either case; empty for other bytes. */
  static Optional<ByteTarget> matching(int term, byte[] bytes) {
    int differing = bytes[0] ^ bytes[bytes.length - 1];
    if (bytes.length > 2 || (differing & ~CASE_BIT) != 0) {
      return Optional.empty();
    }
    return Optional.of(new ByteTarget(term, (byte) ~differing, (byte) (bytes[0] & ~differing)));
  }

  /** Whether a byte is an occurrence. */
  boolean matches(byte b) {
    return (b & mask) == value;
  }
}
