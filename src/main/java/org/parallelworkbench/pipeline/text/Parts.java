package org.parallelworkbench.pipeline.text;

import java.io.IOException;

/** Reads parts of a file by where they are. */
@FunctionalInterface
interface Parts {

  /**
   * Bytes of a part of the file, fewer than {@code length} at its end.
   *
   * @param from the offset of the first, unpacked bytes counting
   */
  byte[] part(long from, int length) throws IOException;
}
