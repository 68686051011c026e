package org.parallelworkbench.ui.cluster;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.Secret;
import org.parallelworkbench.engine.cluster.StartableCluster;

/**
 * Which cluster the user has chosen, and how to use it; everything but its secret. Immutable.
 *
 * @param own whether it is one of the user's own, and not the local one
 * @param master the address of the user's own; may be empty if none was ever chosen
 * @param properties further settings of Spark
 * @param files how workers get at files
 */
record ClusterChoice(
    boolean own, String master, Map<String, String> properties, FileTransfer files) {

  /** The local cluster as it is. */
  static final ClusterChoice LOCAL =
      new ClusterChoice(false, "", Map.of(), FileTransfer.SAME_PATHS);

  /** What Spark itself hides wherever it shows settings. */
  private static final Pattern SECRET = Pattern.compile("secret|password|token|access\\.?key");

  ClusterChoice {
    properties = Map.copyOf(properties);
  }

  /** Whether the value of a setting of Spark is nobody else's business, by its name. */
  static boolean isSecret(String property) {
    return SECRET.matcher(property.toLowerCase(Locale.ROOT)).find();
  }

  /** The same, without what must not be written to a file. */
  ClusterChoice withoutSecrets() {
    Map<String, String> shown = new HashMap<>(properties);
    shown.keySet().removeIf(ClusterChoice::isSecret);
    return new ClusterChoice(own, master, shown, files);
  }

  /** The same, but for the local cluster. */
  ClusterChoice withLocal() {
    return new ClusterChoice(false, master, properties, files);
  }

  /**
   * How to connect; empty if it is the local cluster, and that is not there.
   *
   * @param secret that of the user's own cluster
   */
  Optional<ClusterSettings> settings(Optional<StartableCluster> local, Secret secret) {
    if (own) {
      return Optional.of(new ClusterSettings(master, secret, properties, files));
    }
    return local
        .flatMap(StartableCluster::settings)
        .map(it -> new ClusterSettings(it.master(), it.secret(), properties, files));
  }
}
