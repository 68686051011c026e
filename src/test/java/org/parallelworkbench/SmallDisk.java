package org.parallelworkbench;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of little room in memory, which is there until it is closed. */
public final class SmallDisk implements AutoCloseable {

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes one in an empty folder, or skips the test where that is not permitted.
   *
   * @param size such as {@code 256k}
   */
  public static SmallDisk mount(Path folder, String size) throws Exception {
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()) == 0;
    assumeThat(mounted).as("mounting a small disk is permitted").isTrue();
    return new SmallDisk(folder);
  }

  /** Fills what room there is, and returns what to delete to have it back. */
  public Path fill() throws IOException {
    Path ballast = folder.resolve("ballast");
    byte[] page = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(page);
      }
    } catch (IOException e) {
      return ballast; // now it is full
    }
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  @Override
  public void close() throws Exception {
    run("umount", folder.toString());
  }
}
