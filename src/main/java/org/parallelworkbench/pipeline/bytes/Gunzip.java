package org.parallelworkbench.pipeline.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Unpacks gzip data (RFC 1952): one member after another, each checked by its length and checksum.
 * Zero bytes after the last are padding; anything else there is a fault.
 */
final class Gunzip implements Unpacker {

  private static final int FIRST_MAGIC = 0x1F;
  private static final int SECOND_MAGIC = 0x8B;
  private static final int DEFLATE = 8;

  /** What a header always has after the flags: a time, and two bytes about the packing program. */
  private static final int FIXED_REST = 6;

  private static final int HAS_HEADER_CHECKSUM = 1 << 1;
  private static final int HAS_EXTRA = 1 << 2;
  private static final int HAS_NAME = 1 << 3;
  private static final int HAS_COMMENT = 1 << 4;
  private static final int RESERVED_FLAGS = 0xE0;

  private final Inflation inflation;
  private final CRC32 checksum = new CRC32();
  private long length;
  private boolean inMember;

  /**
   * @param packed is closed with this
   */
  Gunzip(Unpacker packed) {
    this.inflation = new Inflation(packed, 0, "gzip data");
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    while (inMember || beginMember()) {
      int start = target.position();
      int inflated = inflation.inflate(target);
      if (inflated > 0) {
        checksum.update(target.duplicate().limit(target.position()).position(start));
        length += inflated;
        return inflated;
      }
      endMember();
    }
    return -1;
  }

  /** Reads a header; says whether there was one. */
  private boolean beginMember() throws IOException {
    int first = inflation.next();
    while (first == 0) {
      first = inflation.next();
    }
    if (first < 0) {
      return false;
    }
    if (first != FIRST_MAGIC || inflation.next() != SECOND_MAGIC) {
      throw inflation.damaged("what follows is no gzip data");
    }
    if (inflation.next() != DEFLATE) {
      throw inflation.damaged("it is packed in an unknown way");
    }
    int flags = next();
    if ((flags & RESERVED_FLAGS) != 0) {
      throw inflation.damaged("its header makes no sense");
    }
    skip(FIXED_REST);
    if ((flags & HAS_EXTRA) != 0) {
      skip((int) number(Short.BYTES));
    }
    if ((flags & HAS_NAME) != 0) {
      skipText();
    }
    if ((flags & HAS_COMMENT) != 0) {
      skipText();
    }
    if ((flags & HAS_HEADER_CHECKSUM) != 0) {
      skip(Short.BYTES);
    }
    inflation.restart();
    checksum.reset();
    length = 0;
    inMember = true;
    return true;
  }

  private void endMember() throws IOException {
    if (number(Integer.BYTES) != checksum.getValue()) {
      throw inflation.damaged("the checksum is wrong");
    }
    if (number(Integer.BYTES) != (length & 0xFFFF_FFFFL)) {
      throw inflation.damaged("the length is wrong");
    }
    inMember = false;
  }

  private int next() throws IOException {
    int next = inflation.next();
    if (next < 0) {
      throw inflation.cutOff();
    }
    return next;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    int next;
    do {
      next = next();
    } while (next != 0);
  }

  /** A number without sign, the least significant byte first. */
  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      number |= (long) next() << (i * Byte.SIZE);
    }
    return number;
  }

  @Override
  public long consumed() {
    return inflation.consumed();
  }

  @Override
  public void close() {
    inflation.close();
  }
}
