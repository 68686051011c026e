package org.parallelworkbench.engine.cluster;

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
}
