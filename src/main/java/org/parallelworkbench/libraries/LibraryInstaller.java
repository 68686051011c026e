package org.parallelworkbench.libraries;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Gets libraries by the command that does it in the terminal, such as {@code run.sh cluster
 * install}.
 */
public final class LibraryInstaller {

  private static final long LOOK_MILLIS = 100;

  private final Path script;
  private final String what;

  /**
   * @param script the program's {@code run.sh}
   * @param what which libraries it is to get, as it calls them, such as {@code cluster}
   */
  public LibraryInstaller(Path script, String what) {
    this.script = script;
    this.what = what;
  }

  /**
   * By the script that the program was started with, if it is known and can be run.
   *
   * @param what which libraries it is to get, as it calls them, such as {@code cluster}
   */
  public static Optional<LibraryInstaller> configured(String what) {
    return Optional.ofNullable(System.getProperty("parallelworkbench.home"))
        .map(home -> Path.of(home).resolve("run.sh"))
        .filter(Files::isExecutable)
        .map(script -> new LibraryInstaller(script, what));
  }

  /**
   * Installs them, and returns when that is done.
   *
   * @param progress hears each line that the command says
   * @throws LibrariesException if it fails, with the last line that it said
   * @throws InterruptedException if the thread was interrupted; the command is then ended
   */
  public void install(Consumer<String> progress) throws LibrariesException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(script.toString(), what, "install")
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      try {
        process.getOutputStream().close();
        String last = follow(process, progress);
        if (process.waitFor() != 0) {
          throw new LibrariesException(
              last.isEmpty() ? "the installation ended with " + process.exitValue() : last);
        }
      } finally {
        end(process);
      }
    } catch (IOException e) {
      throw new LibrariesException("the command " + script + " cannot be run", e);
    }
  }

  private static String follow(Process process, Consumer<String> progress)
      throws IOException, InterruptedException {
    StringBuilder last = new StringBuilder();
    try (BufferedReader lines = process.inputReader()) {
      // Reading could not be interrupted, so nothing is read before it is there.
      while (process.isAlive() || lines.ready()) {
        if (!lines.ready()) {
          TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
          continue;
        }
        String line = lines.readLine();
        if (line != null && !line.isBlank()) {
          last.setLength(0);
          last.append(line.strip());
          progress.accept(line.strip());
        }
      }
    }
    return last.toString();
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
