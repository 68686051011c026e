package org.parallelworkbench.ui.common;

import java.util.function.Consumer;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes its time, says how far it is, and may be asked to give up. Unlike a task
 * that is cancelled, one that gives up ends only when it has cleaned up behind itself.
 */
public final class Job<T> extends Task<T> {

  /** What is done, off the FX thread. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Consumer<String> progress) throws Exception;
  }

  private final Work<T> work;
  private @Nullable Thread worker;
  private boolean givenUp;

  /** Does this once it is started. */
  public Job(Work<T> work) {
    this.work = work;
  }

  @Override
  protected T call() throws Exception {
    begin();
    try {
      return work.run(this::updateMessage);
    } finally {
      end();
    }
  }

  private synchronized void begin() throws InterruptedException {
    if (givenUp) {
      throw new InterruptedException("given up before it began");
    }
    worker = Thread.currentThread();
  }

  private synchronized void end() {
    worker = null;
    // The thread does other things next.
    Thread.interrupted();
  }

  /** Has it end soon; it then fails with an {@link InterruptedException}. Returns at once. */
  public synchronized void giveUp() {
    givenUp = true;
    if (worker != null) {
      worker.interrupt();
    }
  }
}
