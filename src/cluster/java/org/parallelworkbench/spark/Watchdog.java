package org.parallelworkbench.spark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteWorker;

/** Gives up when there has been no worker for a while: Spark itself would wait for ever. */
final class Watchdog {

  private static final long LIMIT_SECONDS = 10;
  private static final long LOOK_MILLIS = 250;

  private final Supplier<List<RemoteWorker>> workers;
  private final Consumer<ClusterException> alarm;
  private @Nullable Thread thread;

  /**
   * @param workers those that are there now
   * @param alarm hears, again and again, that there are none
   */
  Watchdog(Supplier<List<RemoteWorker>> workers, Consumer<ClusterException> alarm) {
    this.workers = workers;
    this.alarm = alarm;
  }

  /** Watches from now on, if it does not already. */
  synchronized void begin() {
    if (thread == null) {
      thread = new Thread(this::watch, "cluster-watchdog");
      thread.setDaemon(true);
      thread.start();
    }
  }

  synchronized void close() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void watch() {
    try {
      long lastSeen = System.nanoTime();
      while (true) {
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        long now = System.nanoTime();
        if (!workers.get().isEmpty()) {
          lastSeen = now;
        } else if (now - lastSeen > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
          alarm.accept(
              new ClusterException(
                  "all workers of the cluster were lost, and none came back within "
                      + LIMIT_SECONDS
                      + " s"));
        }
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }
}
