package org.parallelworkbench.pipeline.bytes;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.ZipException;
import org.parallelworkbench.pipeline.ArchiveEntry;
import org.parallelworkbench.pipeline.RefusedException;

/** Opens entries of zip archives where the archive's directory says they are. */
final class ZipEntries {

  private static final int SIGNATURE = 0x04034B50;
  private static final int HEADER = 30;
  private static final int FLAGS_AT = 6;
  private static final int NAME_LENGTH_AT = 26;
  private static final int EXTRA_LENGTH_AT = 28;

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private ZipEntries() {}

  /**
   * Opens an entry.
   *
   * @param archive is closed with the result, and if there is none
   * @param size how many bytes the entry should have
   * @throws RefusedException if it is encrypted, or packed in a way that is not known here
   * @throws IOException if it cannot be read, or is not where it was
   */
  static ByteSource open(ByteSource archive, ArchiveEntry entry, long size)
      throws IOException, RefusedException {
    try {
      check(entry);
      long from = dataOf(archive, entry);
      long to = from + entry.packedSize();
      return new UnpackedBytes(
          archive,
          size,
          entry.packedSize(),
          () -> {
            OnwardBytes packed = new OnwardBytes(archive, from, to);
            Unpacker unpacker = entry.method() == STORED ? packed : new Inflated(packed, from);
            return new Checked(unpacker, size, entry.crc());
          });
    } catch (IOException | RefusedException e) {
      archive.close();
      throw e;
    }
  }

  private static void check(ArchiveEntry entry) throws RefusedException {
    if (entry.encrypted()) {
      throw new RefusedException("it is encrypted in its archive; unpack it first");
    }
    if (entry.method() != STORED && entry.method() != DEFLATED) {
      throw new RefusedException(
          "it is packed by a method that is not known here (%d); unpack it first"
              .formatted(entry.method()));
    }
  }

  /** Where the entry's packed bytes begin. */
  private static long dataOf(ByteSource archive, ArchiveEntry entry) throws IOException {
    ByteBuffer header = part(archive, entry.offset(), HEADER);
    if (header.getInt(0) != SIGNATURE) {
      throw moved();
    }
    int nameLength = header.getShort(NAME_LENGTH_AT) & 0xFFFF;
    int extraLength = header.getShort(EXTRA_LENGTH_AT) & 0xFFFF;
    long nameAt = entry.offset() + HEADER;
    byte[] name = part(archive, nameAt, nameLength).array();
    if (!ZipNames.decode(name, header.getShort(FLAGS_AT)).equals(entry.name())) {
      throw moved();
    }
    return nameAt + nameLength + extraLength;
  }

  private static ByteBuffer part(ByteSource archive, long offset, int length) throws IOException {
    ByteBuffer part = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (part.hasRemaining()) {
      if (archive.read(part, offset + part.position()) < 0) {
        throw moved();
      }
    }
    return part;
  }

  private static ZipException moved() {
    return new ZipException("it is not where it was in its archive: add the archive again");
  }
}
