package org.parallelworkbench.engine.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Gets Apache Spark by the command that does it in the terminal, {@code run.sh cluster install}.
 */
public final class ClusterInstaller {

  private static final long LOOK_MILLIS = 100;

  private final Path script;

  /**
   * @param script the program's {@code run.sh}
   */
  public ClusterInstaller(Path script) {
    this.script = script;
  }

  /** The one that the program was started with, if it is known and can be run. */
  public static Optional<ClusterInstaller> configured() {
    return Optional.ofNullable(System.getProperty("parallelworkbench.home"))
        .map(home -> Path.of(home).resolve("run.sh"))
        .filter(Files::isExecutable)
        .map(ClusterInstaller::new);
  }

  /**
   * Installs it, and returns when that is done.
   *
   * @param progress hears each line that the command says
   * @throws ClusterException if it fails, with the last line that it said
   * @throws InterruptedException if the thread was interrupted; the command is then ended
   */
  public void install(Consumer<String> progress) throws ClusterException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(script.toString(), "cluster", "install")
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      try {
        process.getOutputStream().close();
        String last = follow(process, progress);
        if (process.waitFor() != 0) {
          throw new ClusterException(
              last.isEmpty() ? "the installation ended with " + process.exitValue() : last);
        }
      } finally {
        end(process);
      }
    } catch (IOException e) {
      throw new ClusterException("the command " + script + " cannot be run", e);
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
