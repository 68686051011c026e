package org.parallelworkbench.engine.cluster;

import java.util.Optional;
import org.parallelworkbench.libraries.LibraryInstaller;

/**
 * What the program has for clusters.
 *
 * @param access the connection to the one that it uses
 * @param local that of this computer, if there can be one
 * @param installer installs what clusters need, if that can be done from here
 */
public record ClusterTools(
    ClusterAccess access, Optional<StartableCluster> local, Optional<LibraryInstaller> installer) {

  /** The connection that the engines use, and nothing to start or to install. */
  public static ClusterTools connectionOnly() {
    return new ClusterTools(ClusterAccess.shared(), Optional.empty(), Optional.empty());
  }
}
