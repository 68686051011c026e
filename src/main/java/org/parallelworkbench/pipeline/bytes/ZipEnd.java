package org.parallelworkbench.pipeline.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.ZipException;

/**
 * What the end of a zip archive tells of its directory.
 *
 * @param directoryAt where in the file the directory is
 * @param directorySize how many bytes it has
 * @param shift by how much entries lie further on than the directory says, because something, such
 *     as a program that unpacks the archive, was put in front
 */
record ZipEnd(long directoryAt, long directorySize, long shift) {

  private static final int SIGNATURE = 0x06054B50;
  private static final int LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private static final int WIDE_LOCATOR_SIGNATURE = 0x07064B50;
  private static final int WIDE_LOCATOR_LENGTH = 20;
  private static final int WIDE_SIGNATURE = 0x06064B50;
  private static final int WIDE_LENGTH = 56;

  /**
   * Looks for it.
   *
   * @throws ZipException if there is none, or it makes no sense
   */
  static ZipEnd of(FileChannel archive) throws IOException {
    long fileSize = archive.size();
    int tailLength = (int) Math.min(fileSize, LENGTH + LONGEST_COMMENT);
    long tailAt = fileSize - tailLength;
    ByteBuffer tail = part(archive, tailAt, tailLength);
    for (int at = tailLength - LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == SIGNATURE) {
        return narrow(archive, tail, at, tailAt + at);
      }
    }
    throw new ZipException("it is no zip archive, or its end is missing");
  }

  private static ZipEnd narrow(FileChannel archive, ByteBuffer tail, int at, long endAt)
      throws IOException {
    int part = tail.getShort(at + 4) & 0xFFFF;
    if (part != 0 && part != 0xFFFF) {
      throw new ZipException("it is one part of an archive in several parts");
    }
    if (endAt >= WIDE_LOCATOR_LENGTH) {
      ByteBuffer locator = part(archive, endAt - WIDE_LOCATOR_LENGTH, WIDE_LOCATOR_LENGTH);
      if (locator.getInt(0) == WIDE_LOCATOR_SIGNATURE) {
        return wide(archive, locator.getLong(8));
      }
    }
    return checked(endAt, tail.getInt(at + 12) & 0xFFFF_FFFFL, tail.getInt(at + 16) & 0xFFFF_FFFFL);
  }

  private static ZipEnd wide(FileChannel archive, long endAt) throws IOException {
    if (endAt < 0 || endAt > archive.size() - WIDE_LENGTH) {
      throw damaged();
    }
    ByteBuffer end = part(archive, endAt, WIDE_LENGTH);
    if (end.getInt(0) != WIDE_SIGNATURE) {
      throw damaged();
    }
    return checked(endAt, end.getLong(40), end.getLong(48));
  }

  /** The directory is what comes before its end. */
  private static ZipEnd checked(long endAt, long size, long offset) throws ZipException {
    long at = endAt - size;
    if (size < 0 || offset < 0 || at < offset) {
      throw damaged();
    }
    return new ZipEnd(at, size, at - offset);
  }

  private static ByteBuffer part(FileChannel archive, long offset, int length) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (part.hasRemaining()) {
      if (archive.read(part, offset + part.position()) < 0) {
        throw damaged();
      }
    }
    return part;
  }

  private static ZipException damaged() {
    return new ZipException("the archive's directory is damaged");
  }
}
