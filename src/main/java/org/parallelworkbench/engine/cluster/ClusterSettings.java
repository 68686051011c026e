package org.parallelworkbench.engine.cluster;

import java.util.Map;

/**
 * Which cluster to use, and how. Immutable.
 *
 * @param master its address, such as {@code spark://127.0.0.1:7077}
 * @param secret what this program and the cluster know each other by; with one, everything that is
 *     sent is encrypted
 * @param properties further settings of the cluster's library, which go before those of this
 *     program
 * @param files how workers get at files
 */
public record ClusterSettings(
    String master, Secret secret, Map<String, String> properties, FileTransfer files) {

  public ClusterSettings {
    properties = Map.copyOf(properties);
  }
}
