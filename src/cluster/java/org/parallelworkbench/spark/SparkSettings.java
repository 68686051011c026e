package org.parallelworkbench.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterLibraries;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.Secret;
import org.parallelworkbench.spark.payload.NewsPlugin;

/** What Spark is told. */
final class SparkSettings {

  /** How the address of a master begins that is a part of this program, as are its workers. */
  static final String OWN_PROCESSES = "local-cluster";

  private static final String LOOPBACK = "127.0.0.1";

  /** The one that the program is compiled for. */
  private static final String SCALA_VERSION = "2.13";

  /** What this program needs; a user's own properties go before. */
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("spark.ui.enabled", "false"),
          Map.entry("spark.executor.memory", "512m"),
          // What is tried again, and how often, is decided here.
          Map.entry("spark.task.maxFailures", "1"),
          // A batch goes where the last of its lane was, but does not wait long for that.
          Map.entry("spark.locality.wait", "200ms"),
          // A worker that hangs is given up after half a minute instead of two.
          Map.entry("spark.network.timeout", "30s"),
          Map.entry("spark.network.timeoutInterval", "5s"),
          Map.entry("spark.executor.heartbeatInterval", "5s"),
          // A pipeline that does not end when it is interrupted costs its process.
          Map.entry("spark.task.reaper.enabled", "true"),
          Map.entry("spark.task.reaper.killTimeout", "10s"),
          Map.entry("spark.log.structuredLogging.enabled", "false"));

  private SparkSettings() {}

  static SparkConf of(ClusterSettings settings, ClusterLibraries libraries)
      throws ClusterException {
    SparkConf conf =
        new SparkConf(false)
            .setAppName("Parallel Workbench")
            .setMaster(settings.master())
            .set("spark.jars", jars(libraries.payload()));
    DEFAULTS.forEach(conf::set);
    boolean ownProcesses = settings.master().startsWith(OWN_PROCESSES);
    if (ownProcesses || settings.master().contains("//" + LOOPBACK)) {
      conf.set("spark.driver.host", LOOPBACK).set("spark.driver.bindAddress", LOOPBACK);
    }
    if (ownProcesses) {
      // What starts the processes looks for this in a whole distribution's files otherwise.
      conf.set("spark.executorEnv.SPARK_SCALA_VERSION", SCALA_VERSION)
          .set("spark.ui.killEnabled", "false");
    }
    // Spark listens for its own processes beyond the loopback address, too.
    Secret secret =
        ownProcesses && settings.secret().isNone() ? Secret.random() : settings.secret();
    if (!secret.isNone()) {
      conf.set("spark.authenticate", "true")
          .set("spark.authenticate.secret", secret.reveal())
          .set("spark.network.crypto.enabled", "true");
    }
    settings.properties().forEach(conf::set);
    String more = settings.properties().get("spark.jars");
    if (more != null) {
      conf.set("spark.jars", jars(libraries.payload()) + "," + more);
    }
    String others = settings.properties().get("spark.plugins");
    String ours = NewsPlugin.class.getName();
    return conf.set("spark.plugins", others == null ? ours : others + "," + ours);
  }

  private static String jars(Path folder) throws ClusterException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
      return jars.stream().map(Path::toString).collect(Collectors.joining(","));
    } catch (IOException e) {
      throw new ClusterException("what is sent to workers cannot be read in " + folder, e);
    }
  }
}
