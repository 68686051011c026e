package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.bytes.ByteSource;
import org.parallelworkbench.pipeline.bytes.ByteSources;

/** The bytes that pages are made of. Immutable, and safe for use by many threads. */
interface PageBytes extends Parts {

  /** Of what is packed, so much is unpacked and kept. */
  int MOST_UNPACKED = 32 * 1024 * 1024;

  /** How many bytes there are. */
  long size();

  /** Whether there are more bytes that cannot be had. */
  boolean cut();

  /**
   * The bytes of a file as they are. It is opened for each part, so that nothing is held open and a
   * file that has changed or gone is noticed.
   */
  static PageBytes of(SourceFile file) throws IOException {
    return new Plain(file, Files.size(file.path()), Files.getLastModifiedTime(file.path()));
  }

  /** The bytes that come out of something packed, up to {@link #MOST_UNPACKED}. */
  static PageBytes unpacked(Parts reader) throws IOException {
    byte[] all = reader.part(0, MOST_UNPACKED);
    return new Kept(all, all.length == MOST_UNPACKED);
  }

  /** A file that is opened for each part. */
  record Plain(SourceFile file, long size, FileTime modified) implements PageBytes {

    @Override
    public boolean cut() {
      return false;
    }

    @Override
    public byte[] part(long from, int length) throws IOException {
      if (Files.size(file.path()) != size
          || !Files.getLastModifiedTime(file.path()).equals(modified)) {
        throw new IOException("it has changed since it was opened here");
      }
      int wanted = (int) Math.max(0, Math.min(length, size - from));
      ByteBuffer part = ByteBuffer.allocate(wanted);
      try (ByteSource source =
          ByteSources.open(new SourceFile(file.path(), SourceFile.UNKNOWN_SIZE))) {
        int read = 0;
        while (part.hasRemaining() && read >= 0) {
          read = source.read(part, from + part.position());
        }
      } catch (RefusedException e) {
        throw new IOException(e.getMessage(), e);
      }
      if (part.hasRemaining()) {
        throw new IOException("it has changed since it was opened here");
      }
      return part.array();
    }
  }

  /** Bytes that are kept in memory. */
  final class Kept implements PageBytes {

    private final byte[] all;
    private final boolean cut;

    Kept(byte[] all, boolean cut) {
      this.all = all;
      this.cut = cut;
    }

    @Override
    public long size() {
      return all.length;
    }

    @Override
    public boolean cut() {
      return cut;
    }

    @Override
    public byte[] part(long from, int length) {
      int start = (int) Math.min(from, all.length);
      return Arrays.copyOfRange(all, start, Math.min(all.length, start + length));
    }
  }
}
