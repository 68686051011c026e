package org.parallelworkbench.engine.cluster;

import java.nio.file.Path;
import java.util.Optional;
import org.parallelworkbench.libraries.LibrariesException;
import org.parallelworkbench.libraries.OptionalLibraries;

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

  /** The environment variable that names a Spark of the user's own. */
  private static final String OWN_SPARK = "SPARK_HOME";

  /**
   * Those that the system properties name with which the program is started; Spark in the user's
   * own folder, if there is one.
   */
  public static Optional<ClusterLibraries> configured() {
    Optional<Path> own =
        Optional.ofNullable(System.getenv(OWN_SPARK)).filter(home -> !home.isBlank()).map(Path::of);
    Optional<Path> spark = OptionalLibraries.folder("parallelworkbench.spark");
    return OptionalLibraries.folder("parallelworkbench.cluster")
        .flatMap(
            bridge -> spark.map(installed -> new ClusterLibraries(own.orElse(installed), bridge)));
  }

  private OptionalLibraries libraries() {
    return new OptionalLibraries(
        "Apache Spark", jars(), bridge.resolve(DRIVER), "./run.sh cluster install");
  }

  /** Why they cannot be used, as a phrase for people; empty if they can. */
  public Optional<String> obstacle() {
    return libraries().obstacle();
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
   * Loads them into a class loader of their own.
   *
   * @throws ClusterException if something is missing
   */
  Cluster load() throws ClusterException {
    try {
      return libraries().load(Cluster.class);
    } catch (LibrariesException e) {
      throw new ClusterException(ClusterProblem.NOT_SET_UP, e.reason(), e);
    }
  }
}
