package org.parallelworkbench.pipeline.text;

import java.util.HexFormat;

/** Bytes that every file of some format has at a certain place. Immutable. */
final class Signature {

  private final int offset;
  private final byte[] bytes;

  /**
   * @param offset where the bytes are in a file
   * @param hex the bytes, two digits each
   */
  Signature(int offset, String hex) {
    this.offset = offset;
    this.bytes = HexFormat.of().parseHex(hex);
  }

  /** Whether a file that begins like this has it. */
  boolean isIn(Head head) {
    if (offset + bytes.length > head.length()) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (head.at(offset + i) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** How many bytes it has. */
  int length() {
    return bytes.length;
  }
}
