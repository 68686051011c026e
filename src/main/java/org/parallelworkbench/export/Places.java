package org.parallelworkbench.export;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out what a path to be written to stands for. */
final class Places {

  /** As many as Linux follows. */
  private static final int MOST_LINKS = 40;

  private Places() {}

  /** Whether it is something that takes bytes but cannot be replaced. */
  static boolean isDeviceOrPipe(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  /**
   * Where a symbolic link leads, also if there is nothing yet; any other path itself.
   *
   * @throws FileSystemLoopException if it leads in a circle
   */
  static Path followLinks(Path path) throws IOException {
    Path place = path;
    for (int followed = 0; Files.isSymbolicLink(place); followed++) {
      if (followed == MOST_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      place = place.resolveSibling(Files.readSymbolicLink(place));
    }
    return place;
  }
}
