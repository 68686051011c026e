package org.parallelworkbench.history;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * What tells whether a file was changed; of an entry of an archive, whether the archive was.
 *
 * @param size its length in bytes, or -1 if there is no such file
 * @param modified when it was last modified, in nanoseconds since 1970 as exactly as the file
 *     system keeps it, or 0 if there is no such file
 */
record FileStamp(long size, long modified) {

  /** That of a file that does not exist, or that nobody looks at. */
  static final FileStamp NONE = new FileStamp(SourceFile.UNKNOWN_SIZE, 0);

  /** That of a file as it is now. */
  static FileStamp of(SourceFile file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
      return new FileStamp(
          attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    } catch (IOException e) {
      return NONE;
    }
  }
}
