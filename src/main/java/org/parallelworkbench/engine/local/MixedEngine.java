package org.parallelworkbench.engine.local;

import java.util.Optional;
import java.util.OptionalInt;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.WorkerSite;
import org.parallelworkbench.engine.cluster.ClusterAccess;

/**
 * Threads of this machine and processes of a cluster that take files from one queue, so that
 * whoever is faster takes more. A run that loses the cluster goes on without it, and says so.
 *
 * <p>Workers with odd numbers are here and those with even ones on the cluster, as long as there is
 * a processor here for each; all beyond that are on the cluster.
 */
public final class MixedEngine extends RemoteEngine {

  private final int processors;

  /** With the cluster that the program uses, and all processors of this machine. */
  public MixedEngine() {
    this(ClusterAccess.shared(), RunClock.SYSTEM, Runtime.getRuntime().availableProcessors());
  }

  /**
   * @param processors how many workers there may be here
   */
  MixedEngine(ClusterAccess access, RunClock clock, int processors) {
    super(access, clock);
    this.processors = processors;
  }

  @Override
  public String id() {
    return Engines.MIXED;
  }

  @Override
  public String name() {
    return "Cluster + this computer";
  }

  @Override
  public String description() {
    return "Worker processes of a cluster, and threads here, that take files from one queue.";
  }

  @Override
  public Optional<WorkerSite> site(int worker) {
    return Optional.of(
        worker % 2 == 1 && worker < 2 * processors ? WorkerSite.HERE : WorkerSite.CLUSTER);
  }

  @Override
  public OptionalInt cores() {
    OptionalInt there = super.cores();
    return there.isPresent() ? OptionalInt.of(there.getAsInt() + processors) : there;
  }

  private boolean isHere(int worker) {
    return site(worker).orElseThrow() == WorkerSite.HERE;
  }

  @Override
  Workplace workplace(RemoteFiles remote, ListOrder list, RunRequest request) {
    return new MixedFiles(this::isHere, Place.here(request), list, remote);
  }
}
