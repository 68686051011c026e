package org.parallelworkbench.engine.local;

import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.cluster.ClusterAccess;

/** The processes of a cluster. A run that loses it ends with a report that says why. */
public final class ClusterEngine extends RemoteEngine {

  /** With the cluster that the program uses. */
  public ClusterEngine() {
    this(ClusterAccess.shared(), RunClock.SYSTEM);
  }

  ClusterEngine(ClusterAccess access, RunClock clock) {
    super(access, clock);
  }

  @Override
  public String id() {
    return Engines.CLUSTER;
  }

  @Override
  public String name() {
    return "Cluster";
  }

  @Override
  public String description() {
    return "Worker processes of an Apache Spark cluster, on this computer or others.";
  }

  @Override
  Workplace workplace(RemoteFiles remote, ListOrder list, RunRequest request) {
    return remote;
  }
}
