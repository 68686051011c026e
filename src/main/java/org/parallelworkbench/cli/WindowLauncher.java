package org.parallelworkbench.cli;

import java.nio.file.Path;
import java.util.List;

/** Opens the program's window. */
@FunctionalInterface
public interface WindowLauncher {

  /**
   * Opens the window and returns when it is closed.
   *
   * @param files what to show in it, perhaps nothing
   * @param data the folder of the history
   * @return the exit code of the program
   */
  int open(List<Path> files, Path data);
}
