package org.parallelworkbench.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Reads files for no other purpose than to have the operating system keep their contents in memory,
 * as far as there is room.
 */
final class CacheWarmer {

  private static final int BUFFER_BYTES = 1 << 20;

  private CacheWarmer() {}

  /** Reads every file once, on the calling thread, until cancelled. */
  static void read(List<SourceFile> files, RunControl control) {
    byte[] buffer = new byte[BUFFER_BYTES];
    control.whileInterruptible(
        () -> {
          for (Path path : distinctPaths(files)) {
            if (control.isCancelled()) {
              return;
            }
            read(path, buffer, control);
          }
        });
  }

  /** An archive is one file on disk, however many are in it. */
  private static Set<Path> distinctPaths(List<SourceFile> files) {
    return files.stream()
        .map(SourceFile::path)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void read(Path path, byte[] buffer, RunControl control) {
    if (!Files.isRegularFile(path)) {
      // A pipe might never even open.
      return;
    }
    try (InputStream in = Files.newInputStream(path)) {
      int read = 0;
      while (read >= 0 && !control.isCancelled()) {
        read = in.read(buffer);
      }
    } catch (IOException e) {
      // Every run is going to fail with this file and say why.
    }
  }
}
