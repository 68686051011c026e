package org.parallelworkbench.engine.cluster;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A cluster of this computer, which this program can start and stop. */
public interface StartableCluster {

  /** How to connect with it, if it is there. */
  Optional<ClusterSettings> settings();

  /** The names of its processes that are there, the master's first. */
  List<String> processes();

  /**
   * Starts it, and returns when all workers have joined. If anything goes wrong, nothing of it
   * stays.
   *
   * @param workers how many worker processes, each of which takes one file at a time
   * @param port where its master listens
   * @param progress hears how many processes are up, each time that there is one more
   * @throws ClusterException if it is there already, or does not come up
   * @throws InterruptedException if the thread was interrupted
   */
  ClusterSettings start(int workers, int port, IntConsumer progress)
      throws ClusterException, InterruptedException;

  /** Ends all of it, and everything that it has started. Returns when it is gone. */
  void stop();
}
