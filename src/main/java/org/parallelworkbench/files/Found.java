package org.parallelworkbench.files;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Something that a scan found in a folder, or that was chosen.
 *
 * @param path how to name it, beginning with the chosen path
 * @param real the same without symbolic links, by which duplicates are known; the same object if
 *     there is no difference, as there may be a million of them
 * @param name its own name, by which it is sorted
 */
record Found(Path path, Path real, String name) {

  static Found of(Path path, Path real) {
    return new Found(path, path.equals(real) ? path : real, String.valueOf(real.getFileName()));
  }

  /** An entry of this folder. */
  Found child(Path entry) {
    Path entryName = entry.getFileName();
    Path entryReal = real.equals(path) ? entry : real.resolve(entryName);
    return new Found(entry, entryReal, entryName.toString());
  }

  /** The same once it is known that it may be a link. */
  Found resolved() throws IOException {
    return new Found(path, path.toRealPath(), name);
  }
}
