package org.parallelworkbench.pipeline.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A stretch of a source that is read once, without moving the source. */
final class OnwardBytes implements Unpacker {

  private final ByteSource source;
  private final long from;
  private final long to;
  private long position;

  /** All of the source. */
  OnwardBytes(ByteSource source) {
    this(source, 0, Long.MAX_VALUE);
  }

  /**
   * @param from where it begins
   * @param to where it ends, at the source's end at the latest
   */
  OnwardBytes(ByteSource source, long from, long to) {
    this.source = source;
    this.from = from;
    this.to = to;
    this.position = from;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    long left = to - position;
    if (left <= 0) {
      return -1;
    }
    int limit = target.limit();
    target.limit((int) Math.min(limit, target.position() + left));
    int read = source.read(target, position);
    target.limit(limit);
    position += Math.max(0, read);
    return read;
  }

  @Override
  public long consumed() {
    return position - from;
  }

  @Override
  public void close() {}
}
