package org.parallelworkbench.pipeline.text;

import java.util.Optional;

/**
 * The ASCII bytes that are occurrences of one term: those that equal {@code value} where {@code
 * mask} has ones.
 *
 * @param term the term's place in the list of terms
 */
record ByteTarget(int term, byte mask, byte value) {

  /**
   * The target that matches one or two bytes and no others.
   *
   * @return empty if no single mask can tell them from all other bytes
   */
  static Optional<ByteTarget> matching(int term, byte[] bytes) {
    int differing = bytes[0] ^ bytes[bytes.length - 1];
    if (bytes.length > 2 || Integer.bitCount(differing) > 1) {
      return Optional.empty();
    }
    return Optional.of(new ByteTarget(term, (byte) ~differing, (byte) (bytes[0] & ~differing)));
  }

  /** Whether a byte is an occurrence. */
  boolean matches(byte b) {
    return (b & mask) == value;
  }
}
