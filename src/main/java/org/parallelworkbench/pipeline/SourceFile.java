package org.parallelworkbench.pipeline;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One file to work on: a file of its own, or an entry of an archive.
 *
 * @param path where it is, or where its archive is; it need not exist for pipelines that only look
 *     at names
 * @param size its length in bytes when it was listed, that of an entry when unpacked, or {@link
 *     #UNKNOWN_SIZE}
 * @param entry the archive's entry that it is, or null if it is a file of its own
 * @param charset how the user wants its bytes to become text, whatever holds for other files, or
 *     null if he said nothing about this one
 */
public record SourceFile(
    Path path, long size, @Nullable ArchiveEntry entry, @Nullable Charset charset) {

  /** The size of a file that nobody has looked at, or that does not exist. */
  public static final long UNKNOWN_SIZE = -1;

  /** What stands between an archive's path and the name of an entry. */
  private static final String IN_ARCHIVE = "!/";

  public SourceFile {
    Objects.requireNonNull(path);
    if (size < UNKNOWN_SIZE) {
      throw new IllegalArgumentException("size must be a number of bytes or -1, but was " + size);
    }
  }

  /** A file of its own, of whose charset nothing is said. */
  public SourceFile(Path path, long size) {
    this(path, size, null, null);
  }

  /** The same file with its bytes to become text in this way; null for no say in that. */
  public SourceFile withCharset(@Nullable Charset chosen) {
    return new SourceFile(path, size, entry, chosen);
  }

  /** The last element of the path or of the entry's name, or all of it where it has none. */
  public String name() {
    if (entry != null) {
      return entry.name().substring(entry.name().lastIndexOf('/') + 1);
    }
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  /** Where it is, as a text: the path, such as {@code a/b.txt} or {@code a/b.zip!/c/d.txt}. */
  public String location() {
    return entry == null ? path.toString() : path + IN_ARCHIVE + entry.name();
  }

  /** What it is known by: files of one identity are the same file. */
  public Object identity() {
    return entry == null ? path : new InArchive(path, entry.name());
  }

  private record InArchive(Path path, String entry) {}
}
