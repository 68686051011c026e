package org.parallelworkbench.pipeline.text;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.bytes.ByteSource;
import org.parallelworkbench.pipeline.bytes.ByteSources;

/**
 * Reads a file, or a part of it, piece by piece into one buffer: the file's head first, then
 * further pieces. What gzip has packed is unpacked meanwhile. For one thread, which can be
 * interrupted.
 */
final class PieceReader implements Parts, Closeable {

  /** Room for bytes that were left over from the piece before; no sequence is as long. */
  private static final int LEFT_OVER = 16;

  /** The least buffer, as not every file system knows the sizes of its files. */
  private static final int LEAST_ROOM = 1024;

  private static final Signature GZIP = new Signature(0, "1f8b08");

  private static final ByteBuffer EMPTY = ByteBuffer.allocate(0);

  private static final Pool<ByteBuffer> DIRECT =
      new Pool<>(() -> ByteBuffer.allocateDirect(BufferSizes.DEFAULT.piece() + LEFT_OVER));

  private final BufferSizes sizes;
  private ByteSource source;
  private boolean gzip;
  private ByteBuffer buffer = EMPTY;
  private long from;
  private long to = Long.MAX_VALUE;
  private long bytesRead;
  private boolean atEnd;

  private PieceReader(ByteSource source, BufferSizes sizes) {
    this.source = source;
    this.sizes = sizes;
  }

  /**
   * Opens a file, or an entry of an archive.
   *
   * @throws RefusedException if it is something else, such as a folder or a pipe, or an entry that
   *     cannot be unpacked
   * @throws IOException if it is not there or may not be read
   */
  static PieceReader open(SourceFile file, BufferSizes sizes) throws IOException, RefusedException {
    return new PieceReader(ByteSources.open(file), sizes);
  }

  /** Reads the head, which is valid until the next piece; to be called first, and once. */
  Head readHead() throws IOException {
    Head head = nextHead();
    if (GZIP.isIn(head)) {
      source = ByteSources.gunzip(source);
      gzip = true;
      rewind();
      head = nextHead();
    }
    return head;
  }

  private Head nextHead() throws IOException {
    takeBuffer();
    buffer.clear().limit(Math.min(sizes.head(), buffer.capacity()));
    fill();
    return new Head(buffer.duplicate(), atEnd);
  }

  /** Whether the head has shown that the file is packed by gzip. */
  boolean isGzip() {
    return gzip;
  }

  /** Reads the next piece; bytes left in the buffer move to its beginning. */
  void readOn() throws IOException {
    int capacity = (int) Math.min(sizes.piece(), room()) + LEFT_OVER;
    if (buffer.capacity() < capacity) {
      exchange(ByteBuffer.allocate(capacity));
    } else {
      buffer.compact();
    }
    long left = Math.min(sizes.piece(), to - from - bytesRead);
    buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + left));
    fill();
  }

  /** A buffer outside Java's heap, as that spares copying every piece. */
  private void takeBuffer() {
    if (buffer.capacity() == 0) {
      buffer = DIRECT.take();
    }
  }

  /** From now on reads into a buffer on Java's heap, where the platform's decoders are faster. */
  void useHeapBuffer() throws IOException {
    if (buffer.isDirect()) {
      int capacity = (int) Math.min(sizes.piece(), room()) + LEFT_OVER;
      exchange(ByteBuffer.allocate(Math.max(buffer.remaining(), capacity)));
      buffer.flip();
    }
  }

  private void exchange(ByteBuffer larger) {
    larger.put(buffer);
    release();
    buffer = larger;
  }

  private void release() {
    if (buffer.isDirect()) {
      DIRECT.giveBack(buffer);
    }
  }

  /** What the whole file needs, and a byte more, so that its end is noticed at once. */
  private long room() throws IOException {
    return Math.max(source.expectedSize() + 1, LEAST_ROOM);
  }

  private void fill() throws IOException {
    while (buffer.hasRemaining() && !atEnd) {
      int read = source.read(buffer);
      atEnd = read < 0;
      bytesRead += Math.max(0, read);
    }
    atEnd |= bytesRead == to - from;
    buffer.flip();
  }

  /**
   * Reads on past the buffer, for whoever has no use for pieces.
   *
   * @return how many bytes were read, or -1 if there are no more
   */
  int read(byte[] target, int from, int length) throws IOException {
    int read = atEnd ? -1 : source.read(ByteBuffer.wrap(target, from, length));
    atEnd |= read < 0;
    bytesRead += Math.max(0, read);
    return read;
  }

  /** How many bytes the file has on disk. */
  long length() throws IOException {
    return source.length();
  }

  /** Starts again, so that the next piece is the first. */
  void rewind() throws IOException {
    restrictTo(0, Long.MAX_VALUE);
  }

  /**
   * Has the next piece be the first of a part of the file.
   *
   * @param start where the part begins
   * @param end where it ends, at the file's end at the latest
   */
  void restrictTo(long start, long end) throws IOException {
    source.moveTo(start);
    from = start;
    to = end;
    takeBuffer();
    buffer.clear().flip();
    bytesRead = 0;
    atEnd = start >= end;
  }

  /**
   * Bytes of a part of the file, fewer than {@code length} at its end; the pieces go on as ever.
   */
  @Override
  public byte[] part(long from, int length) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(length);
    int read;
    do {
      read = source.read(part, from + part.position());
    } while (read > 0 && part.hasRemaining());
    return Arrays.copyOf(part.array(), part.position());
  }

  /** The bytes that were read and not yet taken. */
  ByteBuffer buffer() {
    return buffer;
  }

  /** Whether the last piece was read. */
  boolean atEnd() {
    return atEnd;
  }

  /** How many bytes of the file, or the part, were read since its beginning. */
  long bytesRead() {
    return bytesRead;
  }

  /**
   * How much of the file, or the part, has been read, 0 to 1, by the size that the file had when it
   * was opened; packed bytes count, not what they become.
   */
  double fraction() throws IOException {
    if (atEnd) {
      return 1;
    }
    long length = Math.min(to, source.length()) - from;
    long done = source.consumed() - from;
    return done >= length ? 1 : (double) done / length;
  }

  /** Closes the file; the buffer must not be used any more. */
  @Override
  public void close() throws IOException {
    release();
    buffer = EMPTY;
    source.close();
  }
}
