package org.parallelworkbench.ui.errors;

import java.nio.file.Path;

/** Shows a folder in the desktop's file manager. */
@FunctionalInterface
public interface FolderOpener {

  /** Shows a folder that exists. */
  void open(Path folder);
}
