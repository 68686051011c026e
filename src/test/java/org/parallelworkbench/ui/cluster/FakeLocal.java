package org.parallelworkbench.ui.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.Secret;
import org.parallelworkbench.engine.cluster.StartableCluster;

/** A local cluster without processes. */
final class FakeLocal implements StartableCluster {

  /** What starting it waits for. */
  volatile CountDownLatch gate = new CountDownLatch(0);

  /** What is wrong when it is started, if anything is. */
  volatile Optional<ClusterException> problem = Optional.empty();

  volatile int workers;
  volatile int port;

  @Override
  public Optional<ClusterSettings> settings() {
    return workers == 0
        ? Optional.empty()
        : Optional.of(
            new ClusterSettings(
                "spark://127.0.0.1:" + port,
                Secret.of("local"),
                Map.of(),
                FileTransfer.SAME_PATHS));
  }

  @Override
  public List<String> processes() {
    return workers == 0 ? List.of() : List.of("master", "worker-1");
  }

  @Override
  public ClusterSettings start(int count, int where, IntConsumer progress)
      throws ClusterException, InterruptedException {
    progress.accept(1);
    gate.await();
    if (problem.isPresent()) {
      throw problem.get();
    }
    port = where;
    workers = count;
    return settings().orElseThrow();
  }

  @Override
  public void stop() {
    workers = 0;
  }
}
