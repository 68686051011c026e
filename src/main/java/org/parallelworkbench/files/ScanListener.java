package org.parallelworkbench.files;

import java.nio.file.Path;
import java.util.List;
import org.parallelworkbench.pipeline.SourceFile;

/** Hears of a {@link FileScan} as it goes on, on the thread that scans. */
@FunctionalInterface
public interface ScanListener {

  /** Some files were found; the list is the listener's to keep. */
  void found(List<SourceFile> files);

  /** The scan begins to look into a folder, such as one within the folder before. */
  default void searching(Path folder) {}
}
