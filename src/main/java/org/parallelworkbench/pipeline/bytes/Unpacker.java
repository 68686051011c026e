package org.parallelworkbench.pipeline.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Bytes that can only be had one after another from the beginning. For one thread. */
interface Unpacker extends Closeable {

  /**
   * Reads on.
   *
   * @param target has room
   * @return how many bytes were read, at least 1, or -1 if there are no more
   */
  int read(ByteBuffer target) throws IOException;

  /** How many bytes on disk have been read for it. */
  long consumed();

  @Override
  void close();
}
