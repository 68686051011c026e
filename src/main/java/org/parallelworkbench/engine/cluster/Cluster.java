package org.parallelworkbench.engine.cluster;

import java.util.Optional;

/**
 * A kind of cluster. Implementations are found by {@link java.util.ServiceLoader} beside the
 * libraries they need, and have a public no-argument constructor.
 */
public interface Cluster {

  /**
   * Connects, and returns when there is a worker at least. May take many seconds; interrupting the
   * thread gives up.
   *
   * @param libraries what it was loaded from
   * @throws ClusterException if that is not possible
   * @throws InterruptedException if the thread was interrupted
   */
  ClusterConnection connect(ClusterSettings settings, ClusterLibraries libraries)
      throws ClusterException, InterruptedException;

  /** The version of the library with which it connects, such as {@code 4.2.0}. */
  String version();

  /**
   * Asks a cluster's master what it has, without joining the cluster. Takes some seconds.
   *
   * @param libraries what it was loaded from
   * @return empty if it has no master that can be asked
   * @throws ClusterException if the master does not answer, or not as it should
   */
  Optional<MasterReport> master(ClusterSettings settings, ClusterLibraries libraries)
      throws ClusterException;
}
