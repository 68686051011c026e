package org.parallelworkbench.spark.payload;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.ArchiveEntry;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * A file to work on.
 *
 * @param index its place in the run's list, from 0
 * @param path where the worker finds it, or its name if its bytes come along
 * @param size its length in bytes when it was listed, or {@link SourceFile#UNKNOWN_SIZE}
 * @param entry where it is within an archive, or null if it is a file of its own
 * @param charset how its bytes are to become text, or null if nobody has said
 */
public record FileOrder(
    int index, String path, long size, @Nullable Entry entry, @Nullable String charset)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** An {@link ArchiveEntry} that can be sent. */
  public record Entry(
      String name, long offset, long packedSize, int crc, int method, boolean encrypted)
      implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The same, to be sent. */
    public static @Nullable Entry of(@Nullable ArchiveEntry entry) {
      return entry == null
          ? null
          : new Entry(
              entry.name(),
              entry.offset(),
              entry.packedSize(),
              entry.crc(),
              entry.method(),
              entry.encrypted());
    }

    private ArchiveEntry toArchiveEntry() {
      return new ArchiveEntry(name, offset, packedSize, crc, method, encrypted);
    }
  }

  /** The file as a pipeline takes it. */
  SourceFile toSourceFile(Path where) {
    return new SourceFile(
        where,
        size,
        entry == null ? null : entry.toArchiveEntry(),
        charset == null ? null : Charset.forName(charset));
  }
}
