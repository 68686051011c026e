package org.parallelworkbench.pipeline.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The bytes of one file, unpacked if they are packed. For one thread, which can be interrupted. */
public interface ByteSource extends Closeable {

  /** The {@link #expectedSize()} where there is nothing to expect it by. */
  long UNKNOWN = Long.MAX_VALUE - 1;

  /**
   * Reads on from where it is.
   *
   * @return how many bytes were read, or -1 if there are no more
   */
  int read(ByteBuffer target) throws IOException;

  /**
   * Reads from an offset on, and stays where it is.
   *
   * @return how many bytes were read, or -1 if there are none there
   */
  int read(ByteBuffer target, long offset) throws IOException;

  /** Has the next bytes be those from this offset on. */
  void moveTo(long offset) throws IOException;

  /** How many bytes there will be; a hint, as files grow, and archives tell what they like. */
  long expectedSize() throws IOException;

  /** How many bytes the file has on disk, by which progress is measured. */
  long length() throws IOException;

  /** How many of those have been used to get where it is. */
  long consumed();
}
