package org.parallelworkbench.files;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.ArchiveEntry;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * A file of a list that was kept: what is known of it without looking. Immutable.
 *
 * @param path where it is, or where its archive is; a relative one stands for a file that exists in
 *     name only
 * @param entry its full name within the archive, or null if it is a file of its own
 * @param charset how the user wants its bytes to become text, or null if he said nothing about it
 */
public record ListedFile(Path path, @Nullable String entry, @Nullable Charset charset) {

  /** A file of its own, of whose charset nothing is said. */
  public static ListedFile of(Path path) {
    return new ListedFile(path, null, null);
  }

  /** What is to be kept of a file. */
  public static ListedFile of(SourceFile file) {
    ArchiveEntry entry = file.entry();
    return new ListedFile(file.path(), entry == null ? null : entry.name(), file.charset());
  }
}
