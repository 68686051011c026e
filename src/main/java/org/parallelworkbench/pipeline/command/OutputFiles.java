package org.parallelworkbench.pipeline.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Where programs' output is kept: a file for each input, written whole or not at all. What an
 * earlier run has written is replaced; two inputs never share a file. Safe for use by many threads.
 */
final class OutputFiles {

  private final Path folder;
  private final Template name;
  private final Map<Path, Object> owners = new ConcurrentHashMap<>();

  /**
   * @param folder is made if there is none
   * @param name of each output
   */
  OutputFiles(Path folder, Template name) {
    this.folder = folder.toAbsolutePath();
    this.name = name;
  }

  /** A place for output that is not complete yet, beside its final one. */
  Path part() throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(".part-" + UUID.randomUUID());
  }

  /**
   * Where a file's output is to be.
   *
   * @param input where the file's bytes are
   * @throws RefusedException if another file's output is there, or the file itself
   */
  Path target(SourceFile file, Path input) throws IOException, RefusedException {
    Path target = folder.resolve(name.fill(input));
    Object owner = owners.putIfAbsent(target, file.identity());
    if (owner != null && !owner.equals(file.identity())) {
      throw new RefusedException(
          "another file of that name has its output in " + target + ": run them one by one");
    }
    if (Files.exists(target) && Files.isSameFile(target, input)) {
      throw new RefusedException("its output would replace the file itself: choose another name");
    }
    return target;
  }

  /** Puts complete output in its place. */
  static void complete(Path part, Path target) throws IOException {
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
