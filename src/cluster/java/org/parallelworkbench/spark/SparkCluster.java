package org.parallelworkbench.spark;

import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.parallelworkbench.engine.cluster.Cluster;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterSettings;

/** Connects with a Spark cluster, and says within seconds why not. */
public final class SparkCluster implements Cluster {

  private static final long POLL_MILLIS = 50;

  /** How long to wait for the first worker. */
  private static final long NO_WORKER_NANOS = TimeUnit.SECONDS.toNanos(30);

  @Override
  public ClusterConnection connect(ClusterSettings settings)
      throws ClusterException, InterruptedException {
    MasterAddress.check(settings.master());
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    // Spark finds its own parts, and what it gets from workers, by this loader.
    Thread.currentThread().setContextClassLoader(SparkCluster.class.getClassLoader());
    try {
      SparkContext context = start(settings);
      SparkConnection connection = new SparkConnection(context);
      try {
        awaitWorker(connection, settings);
      } catch (ClusterException | InterruptedException e) {
        connection.close();
        throw e;
      }
      return connection;
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  @SuppressWarnings("IllegalCatch")
  private static SparkContext start(ClusterSettings settings) throws ClusterException {
    try {
      return new SparkContext(SparkSettings.of(settings));
    } catch (Exception e) {
      // Spark is written in Scala and throws whatever it likes.
      throw new ClusterException(
          "Apache Spark did not start for " + settings.master() + ": " + reason(e), e);
    }
  }

  private static String reason(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }

  private static void awaitWorker(SparkConnection connection, ClusterSettings settings)
      throws ClusterException, InterruptedException {
    long begin = System.nanoTime();
    while (connection.workers().isEmpty()) {
      if (!connection.isOpen()) {
        throw new ClusterException(
            "the master "
                + settings.master()
                + " refused this program: is the secret right, and does it run Spark "
                + SparkContext.class.getPackage().getImplementationVersion()
                + "?");
      }
      if (System.nanoTime() - begin > NO_WORKER_NANOS) {
        throw new ClusterException(
            "the master "
                + settings.master()
                + " answers, but offered no worker within 30 s: it has none that is free, or the"
                + " secret is another one");
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }
}
