package org.parallelworkbench.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
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
          for (SourceFile file : files) {
            if (control.isCancelled()) {
              return;
            }
            read(file, buffer, control);
          }
        });
  }

  private static void read(SourceFile file, byte[] buffer, RunControl control) {
    try (InputStream in = Files.newInputStream(file.path())) {
      int read = 0;
      while (read >= 0 && !control.isCancelled()) {
        read = in.read(buffer);
      }
    } catch (IOException e) {
      // Every run is going to fail with this file and say why.
    }
  }
}
