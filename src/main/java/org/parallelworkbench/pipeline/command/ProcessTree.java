package org.parallelworkbench.pipeline.command;

import java.io.IOException;
import java.util.List;
import org.parallelworkbench.pipeline.RefusedException;

/** A program that was started, with all that it starts itself. */
final class ProcessTree {

  private ProcessTree() {}

  /**
   * Runs a program to its end; it finds nothing on its standard input.
   *
   * @return its exit code
   * @throws RefusedException if it cannot be started
   * @throws IOException if something else goes wrong with it
   * @throws InterruptedException if the thread was interrupted; then it has been killed
   */
  static int run(ProcessBuilder builder)
      throws IOException, RefusedException, InterruptedException {
    Process process = start(builder);
    try {
      process.getOutputStream().close();
      return process.waitFor();
    } finally {
      if (process.isAlive()) {
        kill(process.toHandle());
      }
    }
  }

  private static Process start(ProcessBuilder builder) throws RefusedException {
    try {
      return builder.start();
    } catch (IOException e) {
      String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new RefusedException("“" + builder.command().get(0) + "” cannot be started: " + reason);
    }
  }

  /**
   * Kills a process, then its children: it might start more of them meanwhile, and whose they are
   * is known only while it lives.
   */
  private static void kill(ProcessHandle process) {
    List<ProcessHandle> children = process.children().toList();
    process.destroyForcibly();
    children.forEach(ProcessTree::kill);
  }
}
