package org.parallelworkbench.pipeline.bytes;

import java.io.IOException;
import java.util.function.Supplier;
import org.parallelworkbench.pipeline.ArchiveEntry;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;

/** Opens files. */
public final class ByteSources {

  private ByteSources() {}

  /**
   * Opens a file or an entry of an archive.
   *
   * @throws RefusedException if it is something else, such as a folder or a pipe, which might never
   *     end or even never open, or an entry that cannot be unpacked
   * @throws IOException if it is not there or may not be read
   */
  public static ByteSource open(SourceFile file) throws IOException, RefusedException {
    ArchiveEntry entry = file.entry();
    if (entry == null) {
      return FileBytes.open(file.path(), file.size());
    }
    FileBytes archive = FileBytes.open(file.path(), SourceFile.UNKNOWN_SIZE);
    return ZipEntries.open(archive, entry, file.size());
  }

  /**
   * The bytes that gzip has packed, of one member or several in a row.
   *
   * @param packed is closed with the result
   */
  public static ByteSource gunzip(ByteSource packed) throws IOException {
    // What is unpacked itself must not be read by offsets: each time it would begin anew.
    Supplier<Unpacker> onward =
        packed instanceof UnpackedBytes unpacked ? unpacked::begin : () -> new OnwardBytes(packed);
    return new UnpackedBytes(
        packed, ByteSource.UNKNOWN, packed.length(), () -> new Gunzip(onward.get()));
  }
}
