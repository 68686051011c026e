package org.parallelworkbench.pipeline.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** Checks that what comes out of an archive is what went in. */
final class Checked implements Unpacker {

  private final Unpacker unpacker;
  private final long size;
  private final int crc;
  private final CRC32 checksum = new CRC32();
  private long length;

  /**
   * @param size how many bytes there should be
   * @param crc what their CRC-32 should be
   */
  Checked(Unpacker unpacker, long size, int crc) {
    this.unpacker = unpacker;
    this.size = size;
    this.crc = crc;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int start = target.position();
    int read = unpacker.read(target);
    if (read > 0) {
      checksum.update(target.duplicate().limit(target.position()).position(start));
      length += read;
    }
    if (length > size || (read < 0 && length < size)) {
      throw new ZipException(
          "damaged in its archive: it should have "
              + size
              + " bytes, but has "
              + (read < 0 ? "only " + length : "more"));
    }
    if (read < 0 && (int) checksum.getValue() != crc) {
      throw new ZipException("damaged in its archive: the checksum is wrong");
    }
    return read;
  }

  @Override
  public long consumed() {
    return unpacker.consumed();
  }

  @Override
  public void close() {
    unpacker.close();
  }
}
