package org.parallelworkbench.spark.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.jspecify.annotations.Nullable;

/**
 * A worker's line to the driver: passes on news of all batches that are at work in this process, a
 * few times a second, so that thousands of small files do not cost a message each. Thread-safe.
 */
public final class NewsDesk implements ExecutorPlugin {

  /** How long news wait at most. */
  private static final long GAP_MILLIS = 25;

  private static volatile @Nullable NewsDesk current;

  private final List<BatchNews> open = new ArrayList<>();
  private @Nullable PluginContext context;
  private @Nullable Thread courier;

  /** That of this process, which Spark makes before any batch comes. */
  static @Nullable NewsDesk current() {
    return current;
  }

  @Override
  public void init(PluginContext spark, Map<String, String> extra) {
    Thread thread = new Thread(this::carry, "news-desk");
    thread.setDaemon(true);
    synchronized (this) {
      context = spark;
      courier = thread;
    }
    current = this;
    thread.start();
  }

  @Override
  public void shutdown() {
    Thread thread;
    synchronized (this) {
      thread = courier;
    }
    if (thread != null) {
      thread.interrupt();
    }
  }

  synchronized void open(BatchNews batch) {
    open.add(batch);
    notifyAll();
  }

  synchronized void close(BatchNews batch) {
    open.remove(batch);
  }

  /** Sends what there is of a batch of which nothing more will come. */
  synchronized void sendLast(BatchNews batch) {
    send(batch.pollLast());
  }

  private void carry() {
    try {
      while (true) {
        for (BatchNews batch : awaitOpen()) {
          sendNew(batch);
        }
        TimeUnit.MILLISECONDS.sleep(GAP_MILLIS);
      }
    } catch (InterruptedException e) {
      // The process ends.
    }
  }

  private synchronized List<BatchNews> awaitOpen() throws InterruptedException {
    while (open.isEmpty()) {
      wait();
    }
    return List.copyOf(open);
  }

  /** Under the lock from asking to sending, so that nothing comes after the last news. */
  private synchronized void sendNew(BatchNews batch) {
    batch.poll().ifPresent(this::send);
  }

  /** Called under the lock. */
  private void send(News news) {
    if (context == null) {
      return;
    }
    try {
      context.send(news);
    } catch (Exception e) {
      // All results are in the task's own result, too: what is lost is only earlier news of them.
    }
  }
}
