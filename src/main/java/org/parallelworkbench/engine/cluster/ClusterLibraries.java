package org.parallelworkbench.engine.cluster;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * What it takes to speak with a Spark cluster: Spark's own jars, and those of this program that
 * need them. None of it is on the program's module path. Immutable.
 *
 * @param spark Spark's home, with a folder {@code jars}
 * @param bridge the folder with this program's jars that need Spark
 */
public record ClusterLibraries(Path spark, Path bridge) {

  /** The jar that the driver needs beside Spark's. */
  private static final String DRIVER = "cluster.jar";

  /** The folder with the jars that are sent to the workers; they keep to Java 17. */
  private static final String PAYLOAD = "payload";

  /** What to do when something is missing. */
  private static final String HOW = "; set it up with ./run.sh cluster install";

  /** Those that the system properties name with which {@code run.sh} starts the program. */
  public static Optional<ClusterLibraries> configured() {
    String spark = System.getProperty("parallelworkbench.spark");
    String bridge = System.getProperty("parallelworkbench.cluster");
    return spark == null || bridge == null
        ? Optional.empty()
        : Optional.of(new ClusterLibraries(Path.of(spark), Path.of(bridge)));
  }

  /** Why they cannot be used, as a phrase for people; empty if they can. */
  public Optional<String> obstacle() {
    if (!Files.isDirectory(jars())) {
      return Optional.of("Apache Spark is not in " + spark + HOW);
    }
    return Files.isRegularFile(bridge.resolve(DRIVER)) && Files.isDirectory(payload())
        ? Optional.empty()
        : Optional.of("what connects the program with Apache Spark is not built" + HOW);
  }

  /** The folder of Spark's jars. */
  public Path jars() {
    return spark.resolve("jars");
  }

  /** The folder with the jars that are sent to the workers. */
  public Path payload() {
    return bridge.resolve(PAYLOAD);
  }

  /**
   * Loads them into a class loader of their own, which sees this program's classes first.
   *
   * @throws ClusterException if something is missing
   */
  Cluster load() throws ClusterException {
    Optional<String> obstacle = obstacle();
    if (obstacle.isPresent()) {
      throw new ClusterException(ClusterProblem.NOT_SET_UP, obstacle.get());
    }
    // Never closed: Spark's threads may need another class at any time until the program ends.
    ClassLoader loader =
        new URLClassLoader("cluster", urls(), ClusterLibraries.class.getClassLoader());
    return ServiceLoader.load(Cluster.class, loader)
        .findFirst()
        .orElseThrow(() -> new ClusterException("no cluster is known to " + bridge + HOW));
  }

  private URL[] urls() throws ClusterException {
    try (Stream<Path> all = Files.list(jars())) {
      List<URL> urls = new ArrayList<>();
      urls.add(url(bridge.resolve(DRIVER)));
      for (Path jar : all.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        urls.add(url(jar));
      }
      return urls.toArray(URL[]::new);
    } catch (IOException e) {
      throw new ClusterException("Apache Spark’s jars cannot be read in " + jars(), e);
    }
  }

  private static URL url(Path file) throws MalformedURLException {
    return file.toUri().toURL();
  }
}
