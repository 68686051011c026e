package org.parallelworkbench.pipeline.bytes;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.ArchiveEntry;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Reads which files are in a zip archive, in the order of its directory, without unpacking any
 * (APPNOTE 6.3, with Zip64).
 */
public final class ZipDirectory {

  private static final int BUFFER = 64 * 1024;
  private static final int ENTRY_SIGNATURE = 0x02014B50;
  private static final int ENTRY_HEADER = 46;
  private static final int ENCRYPTED_FLAG = 1;
  private static final int ZIP64_EXTRA = 1;
  private static final int SYMBOLIC_LINK = 0xA;

  private ZipDirectory() {}

  /**
   * Hands over the files; neither folders nor symbolic links.
   *
   * @param taker takes a file, and says whether to go on
   * @throws IOException if the archive cannot be read or is none
   */
  public static void read(Path archive, Predicate<? super SourceFile> taker) throws IOException {
    try (FileChannel channel = FileChannel.open(archive, StandardOpenOption.READ)) {
      ZipEnd end = ZipEnd.of(channel);
      channel.position(end.directoryAt());
      InputStream in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
      Entry entry;
      for (long left = end.directorySize(); left > 0; left -= entry.length()) {
        entry = next(archive, end.shift(), in);
        if (entry.file() != null && !taker.test(entry.file())) {
          return;
        }
      }
    }
  }

  /**
   * What the directory says of an entry.
   *
   * @param length how many bytes it takes to say so
   * @param file the file that it is, or null if it is none
   */
  private record Entry(int length, @Nullable SourceFile file) {}

  /** The numbers in it are where the format has the fields of a header. */
  private static Entry next(Path archive, long shift, InputStream in) throws IOException {
    ByteBuffer header = littleEndian(next(in, ENTRY_HEADER));
    if (header.getInt(0) != ENTRY_SIGNATURE) {
      throw new ZipException("the archive's directory is damaged");
    }
    int flags = header.getShort(8);
    byte[] name = next(in, header.getShort(28) & 0xFFFF);
    byte[] extra = next(in, header.getShort(30) & 0xFFFF);
    byte[] comment = next(in, header.getShort(32) & 0xFFFF);

    Zip64 wide = new Zip64(littleEndian(extra));
    long size = wide.orWide(header.getInt(24));
    long packedSize = wide.orWide(header.getInt(20));
    long offset = wide.orWide(header.getInt(42));
    if (size < 0 || packedSize < 0 || offset < 0 || offset + shift < 0) {
      throw new ZipException("the archive's directory is damaged");
    }
    String fullName = ZipNames.decode(name, flags);
    boolean link = header.getInt(38) >>> 28 == SYMBOLIC_LINK;
    ArchiveEntry entry =
        new ArchiveEntry(
            fullName,
            offset + shift,
            packedSize,
            header.getInt(16),
            header.getShort(10) & 0xFFFF,
            (flags & ENCRYPTED_FLAG) != 0);
    return new Entry(
        ENTRY_HEADER + name.length + extra.length + comment.length,
        fullName.endsWith("/") || link ? null : new SourceFile(archive, size, entry, null));
  }

  private static byte[] next(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new ZipException("the archive's directory is cut off");
    }
    return bytes;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Takes numbers that need more than 32 bits from where an entry has them, in their order. */
  private static final class Zip64 {

    private final ByteBuffer numbers;

    Zip64(ByteBuffer extra) {
      numbers = find(extra);
    }

    private static ByteBuffer find(ByteBuffer extra) {
      while (extra.remaining() >= 2 * Short.BYTES) {
        int id = extra.getShort() & 0xFFFF;
        int length = Math.min(extra.getShort() & 0xFFFF, extra.remaining());
        if (id == ZIP64_EXTRA) {
          return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
        }
        extra.position(extra.position() + length);
      }
      return ByteBuffer.allocate(0);
    }

    /** The number, or the next wide one if it says so. */
    long orWide(int number) {
      return number == -1 && numbers.remaining() >= Long.BYTES
          ? numbers.getLong()
          : number & 0xFFFF_FFFFL;
    }
  }
}
