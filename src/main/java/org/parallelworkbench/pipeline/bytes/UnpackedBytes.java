package org.parallelworkbench.pipeline.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Supplier;

/**
 * Packed bytes, unpacked while they are read, so that little memory is needed however much they
 * become. What lies behind can only be had by unpacking all from the beginning again.
 */
final class UnpackedBytes implements ByteSource {

  private static final int SKIP_AT_ONCE = 64 * 1024;

  private final ByteSource packed;
  private final long expectedSize;
  private final long length;
  private final Supplier<Unpacker> unpackers;
  private Unpacker current;
  private long position;

  /**
   * @param packed where they come from, closed with this
   * @param length how many packed bytes there are
   * @param unpackers begins to unpack, without moving {@code packed}
   */
  UnpackedBytes(ByteSource packed, long expectedSize, long length, Supplier<Unpacker> unpackers) {
    this.packed = packed;
    this.expectedSize = expectedSize;
    this.length = length;
    this.unpackers = unpackers;
    this.current = unpackers.get();
  }

  /** Begins to unpack once more, apart from this; to be closed by the caller. */
  Unpacker begin() {
    return unpackers.get();
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (!target.hasRemaining()) {
      return 0;
    }
    int read = current.read(target);
    position += Math.max(0, read);
    return read;
  }

  @Override
  public int read(ByteBuffer target, long offset) throws IOException {
    int before = target.position();
    try (Unpacker other = unpackers.get()) {
      // All at once, as every call begins anew.
      int read = skip(other, offset) == offset ? 0 : -1;
      while (target.hasRemaining() && read >= 0) {
        read = other.read(target);
      }
    }
    return target.position() == before ? -1 : target.position() - before;
  }

  @Override
  public void moveTo(long offset) throws IOException {
    if (offset < position) {
      current.close();
      current = unpackers.get();
      position = 0;
    }
    position += skip(current, offset - position);
  }

  /** Leaves bytes out, and returns how many; fewer only at the end. */
  private static long skip(Unpacker unpacker, long bytes) throws IOException {
    ByteBuffer skipped = ByteBuffer.allocate((int) Math.min(bytes, SKIP_AT_ONCE));
    long done = 0;
    int read = 0;
    while (done < bytes && read >= 0) {
      skipped.clear().limit((int) Math.min(skipped.capacity(), bytes - done));
      read = unpacker.read(skipped);
      done += Math.max(0, read);
    }
    return done;
  }

  @Override
  public long expectedSize() {
    return expectedSize;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public long consumed() {
    return current.consumed();
  }

  @Override
  public void close() throws IOException {
    current.close();
    packed.close();
  }
}
