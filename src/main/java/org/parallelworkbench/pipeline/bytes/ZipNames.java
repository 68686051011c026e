package org.parallelworkbench.pipeline.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The names of entries in zip archives, which are written in UTF-8 or as DOS did. */
final class ZipNames {

  private static final int UTF_8_FLAG = 1 << 11;

  /** Code page 437, or what comes near it where Java has only its basic charsets. */
  private static final Charset DOS =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  private ZipNames() {}

  /**
   * Reads a name. Many a program writes UTF-8 without saying so.
   *
   * @param flags of the entry
   */
  static String decode(byte[] name, int flags) {
    if ((flags & UTF_8_FLAG) != 0) {
      return slashed(new String(name, StandardCharsets.UTF_8));
    }
    try {
      return slashed(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString());
    } catch (CharacterCodingException e) {
      return slashed(new String(name, DOS));
    }
  }

  private static String slashed(String name) {
    return name.replace('\\', '/');
  }
}
