package org.parallelworkbench.spark;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.parallelworkbench.engine.cluster.Cluster;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterLibraries;
import org.parallelworkbench.engine.cluster.ClusterProblem;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.MasterReport;
import org.parallelworkbench.libraries.ContextLoader;

/** Connects with a Spark cluster, and says within seconds why not. */
public final class SparkCluster implements Cluster {

  private static final long POLL_MILLIS = 50;

  /** When no worker has come for so long, those are there that come. */
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** How long to wait for the first worker, a process that is to be started. */
  private static final long NO_WORKER_SECONDS = 60;

  /** The same where containers may have to be brought there first. */
  private static final long NO_CONTAINER_SECONDS = 300;

  /** Spark allows for one connection at a time, and letting go of one takes it a moment. */
  private static final Semaphore ONLY_ONE = new Semaphore(1);

  /** How long to wait for a connection that is being closed. */
  private static final long CLOSING_SECONDS = 20;

  static String sparkVersion() {
    return org.apache.spark.package$.MODULE$.SPARK_VERSION();
  }

  @Override
  public String version() {
    return sparkVersion();
  }

  @Override
  public Optional<MasterReport> master(ClusterSettings settings, ClusterLibraries libraries)
      throws ClusterException {
    MasterAddress.check(settings.master());
    try (ContextLoader _ = new ContextLoader(SparkCluster.class)) {
      return MasterGreeting.ask(settings.master(), SparkSettings.of(settings, libraries));
    }
  }

  @Override
  public ClusterConnection connect(ClusterSettings settings, ClusterLibraries libraries)
      throws ClusterException, InterruptedException {
    MasterAddress.check(settings.master());
    try (ContextLoader _ = new ContextLoader(SparkCluster.class)) {
      SparkConf conf = SparkSettings.of(settings, libraries);
      MasterGreeting.check(settings.master(), conf);
      SparkConnection connection = open(settings, conf);
      try {
        awaitWorker(connection, settings);
        awaitOthers(connection);
        WakeUp.all(connection);
      } catch (ClusterException | InterruptedException e) {
        connection.close();
        throw e;
      }
      return connection;
    }
  }

  private static SparkConnection open(ClusterSettings settings, SparkConf conf)
      throws ClusterException, InterruptedException {
    if (!ONLY_ONE.tryAcquire(CLOSING_SECONDS, TimeUnit.SECONDS)) {
      throw new ClusterException("this program is still connected with another cluster");
    }
    boolean open = false;
    try {
      SparkConnection connection = new SparkConnection(start(settings, conf), ONLY_ONE::release);
      open = true;
      return connection;
    } finally {
      if (!open) {
        ONLY_ONE.release();
      }
    }
  }

  private static SparkContext start(ClusterSettings settings, SparkConf conf)
      throws ClusterException {
    try {
      return new SparkContext(conf);
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

  /** Workers come one after another; who is late joins in when he is there. */
  private static void awaitOthers(SparkConnection connection) throws InterruptedException {
    long lastChange = System.nanoTime();
    int known = connection.workers().size();
    while (System.nanoTime() - lastChange < QUIET_NANOS) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      int now = connection.workers().size();
      if (now != known) {
        known = now;
        lastChange = System.nanoTime();
      }
    }
  }

  private static void awaitWorker(SparkConnection connection, ClusterSettings settings)
      throws ClusterException, InterruptedException {
    long begin = System.nanoTime();
    long patience =
        settings.master().startsWith("spark://") ? NO_WORKER_SECONDS : NO_CONTAINER_SECONDS;
    while (connection.workers().isEmpty()) {
      if (!connection.isOpen()) {
        throw refused(settings.master());
      }
      if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(patience)) {
        throw new ClusterException(
            ClusterProblem.NO_WORKERS,
            "the master "
                + settings.master()
                + " answers, but offered no worker within "
                + patience
                + " s: it has none that is free, or the secret is another one");
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private static ClusterException refused(String master) {
    return master.startsWith(SparkSettings.OWN_PROCESSES)
        ? new ClusterException(
            "the processes of "
                + master
                + " ended: is there a whole Spark in SPARK_HOME, and is there memory for them?")
        : new ClusterException(
            ClusterProblem.WRONG_SECRET,
            "the master "
                + master
                + " refused this program: is the secret right, and does it run Spark "
                + sparkVersion()
                + "?");
  }
}
