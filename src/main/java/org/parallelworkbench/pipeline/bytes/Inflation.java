package org.parallelworkbench.pipeline.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** Unpacks what “deflate” has packed, and hands out the bytes around it. For one thread. */
final class Inflation {

  private static final int INPUT = 16 * 1024;

  private final Unpacker packed;
  private final long start;
  private final String kind;
  private final Inflater inflater = new Inflater(true);
  private final ByteBuffer input = ByteBuffer.allocate(INPUT).flip();
  private long taken;

  /**
   * @param packed is closed with this
   * @param start where the packed bytes begin, for messages
   * @param kind what the bytes are, for messages, such as {@code gzip data}
   */
  Inflation(Unpacker packed, long start, String kind) {
    this.packed = packed;
    this.start = start;
    this.kind = kind;
  }

  /**
   * Unpacks on.
   *
   * @param target has room
   * @return how many bytes were unpacked, or -1 at the end of what was packed as one
   */
  int inflate(ByteBuffer target) throws IOException {
    try {
      int inflated = inflater.inflate(target);
      while (inflated == 0 && !inflater.finished()) {
        if (!input.hasRemaining() && !fill()) {
          throw cutOff();
        }
        inflater.setInput(input);
        inflated = inflater.inflate(target);
      }
      return inflated == 0 ? -1 : inflated;
    } catch (DataFormatException e) {
      throw (IOException) damaged(String.valueOf(e.getMessage())).initCause(e);
    }
  }

  /** Has what comes next be unpacked as something new. */
  void restart() {
    inflater.reset();
  }

  /** The next byte as it is, 0 to 255, or -1 if there are no more. */
  int next() throws IOException {
    return input.hasRemaining() || fill() ? input.get() & 0xFF : -1;
  }

  private boolean fill() throws IOException {
    input.clear();
    int read = packed.read(input);
    input.flip();
    taken += Math.max(0, read);
    return read > 0;
  }

  /** How many bytes on disk have been read for what has been unpacked. */
  long consumed() {
    return packed.consumed();
  }

  /** Says that the packed bytes make no sense. */
  ZipException damaged(String reason) {
    return new ZipException("damaged " + kind + " at offset " + offset() + ": " + reason);
  }

  /** Says that there should be more bytes. */
  ZipException cutOff() {
    return new ZipException("the " + kind + " ends too early, at offset " + offset());
  }

  private long offset() {
    return start + taken - input.remaining();
  }

  /** Frees memory outside Java's heap. */
  void close() {
    inflater.end();
    packed.close();
  }
}
