package org.parallelworkbench;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;

/** Makes something that looks like a file and would keep a reader waiting for ever. */
public final class NamedPipe {

  private NamedPipe() {}

  /** Makes a named pipe, or skips the test where there is no such thing. */
  public static void create(Path pipe) throws InterruptedException {
    boolean made;
    try {
      made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
    } catch (IOException e) {
      made = false;
    }
    assumeThat(made).as("mkfifo works here").isTrue();
  }
}
