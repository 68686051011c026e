package org.parallelworkbench.pipeline;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One file to work on.
 *
 * @param path where it is; it need not exist for pipelines that only look at names
 * @param size its length in bytes when it was listed, or {@link #UNKNOWN_SIZE}
 */
public record SourceFile(Path path, long size) {

  /** The size of a file that nobody has looked at, or that does not exist. */
  public static final long UNKNOWN_SIZE = -1;

  public SourceFile {
    Objects.requireNonNull(path);
    if (size < UNKNOWN_SIZE) {
      throw new IllegalArgumentException("size must be a number of bytes or -1, but was " + size);
    }
  }

  /** The last element of the path, or the whole path where it has none. */
  public String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
