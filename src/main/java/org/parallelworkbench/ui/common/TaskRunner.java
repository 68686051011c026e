package org.parallelworkbench.ui.common;

import javafx.concurrent.Task;

/** Where the window's tasks run: an executor in the program, whatever suits in tests. */
@FunctionalInterface
public interface TaskRunner {

  /** Starts a task off the FX thread and returns at once. */
  void start(Task<?> task);
}
