package org.parallelworkbench.spark.payload;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.SparkPlugin;
import org.jspecify.annotations.Nullable;

/** Brings the workers' news to whoever subscribes to them in the driver. Thread-safe. */
public final class NewsPlugin implements SparkPlugin {

  private static final Set<Consumer<News>> SUBSCRIBERS = new CopyOnWriteArraySet<>();

  /** Gives all news to a subscriber from now on. */
  public static void subscribe(Consumer<News> subscriber) {
    SUBSCRIBERS.add(subscriber);
  }

  /** Gives no more news to a subscriber. */
  public static void unsubscribe(Consumer<News> subscriber) {
    SUBSCRIBERS.remove(subscriber);
  }

  @Override
  public DriverPlugin driverPlugin() {
    return new DriverPlugin() {
      @Override
      public @Nullable Object receive(Object message) {
        if (message instanceof News news) {
          SUBSCRIBERS.forEach(subscriber -> subscriber.accept(news));
        }
        return null;
      }

      @Override
      public Map<String, String> init(
          org.apache.spark.SparkContext context, org.apache.spark.api.plugin.PluginContext plugin) {
        return Map.of();
      }
    };
  }

  @Override
  public ExecutorPlugin executorPlugin() {
    return new NewsDesk();
  }
}
