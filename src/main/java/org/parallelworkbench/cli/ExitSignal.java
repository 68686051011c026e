package org.parallelworkbench.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Stops when the process is told to end, by Ctrl-C for instance, and keeps it alive until the
 * registration is closed, so that what was finished can still be printed and saved.
 */
final class ExitSignal implements StopSignal {

  /** After this long, a pipeline that ignores its interruption loses its results. */
  private static final long PATIENCE_SECONDS = 10;

  @Override
  public Registration onStop(Runnable action) {
    CountDownLatch closed = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              action.run();
              await(closed);
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      closed.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending already, and this is what the hook has been waiting for.
      }
    };
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
