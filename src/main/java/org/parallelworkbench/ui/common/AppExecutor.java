package org.parallelworkbench.ui.common;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.concurrent.Task;

/** The window's one executor: a thread for each task under way, reused when it ends. */
public final class AppExecutor implements TaskRunner, AutoCloseable {

  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("task-", 1).daemon().factory());

  @Override
  public void start(Task<?> task) {
    threads.execute(task);
  }

  /** Interrupts what still runs, and takes nothing more. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
