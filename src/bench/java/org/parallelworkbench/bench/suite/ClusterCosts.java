package org.parallelworkbench.bench.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteBatch;
import org.parallelworkbench.engine.cluster.RemoteFile;
import org.parallelworkbench.engine.cluster.RemoteProgress;
import org.parallelworkbench.engine.cluster.RemoteResult;
import org.parallelworkbench.engine.local.ClusterSimulation;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Measures what a cluster on this computer costs beside the work. What this process spends is its
 * processor time, which does not depend on what else the machine does; all of it counts as if one
 * processor did it, so it comes out too high rather than too low.
 */
final class ClusterCosts {

  /** In a large batch. */
  private static final int FILES = 1000;

  private static final double NANOS_PER_SECOND = 1e9;

  private static final Settings NO_DELAYS =
      Settings.DEFAULTS
          .with(Simulated.READ, "0")
          .with(Simulated.PREPROCESS, "0")
          .with(Simulated.PROCESS, "0");

  private final ClusterConnection connection;
  private final int repeats;

  private ClusterCosts(ClusterConnection connection, int repeats) {
    this.connection = connection;
    this.repeats = repeats;
  }

  /**
   * Measures them.
   *
   * @param repeats how many batches go to and fro for each
   */
  static ClusterSimulation measure(ClusterConnection connection, int repeats)
      throws InterruptedException {
    ClusterCosts costs = new ClusterCosts(connection, repeats);
    costs.spentOn(1);
    double perBatch = costs.spentOn(1);
    double perFile = Math.max(0, costs.spentOn(FILES) - perBatch) / (FILES - 1);
    double way = Math.max(0, costs.roundTrip() - perBatch / NANOS_PER_SECOND);
    return new ClusterSimulation(
        Math.round(perBatch), Math.round(perFile), Math.round(way * NANOS_PER_SECOND));
  }

  /** The median time of a batch of one file when nothing else is under way, in seconds. */
  private double roundTrip() throws InterruptedException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      long start = System.nanoTime();
      submit(1).await();
      seconds.add((System.nanoTime() - start) / NANOS_PER_SECOND);
    }
    return new Sample(seconds).median();
  }

  /** The processor time of this process for each batch of so many files, in nanoseconds. */
  private double spentOn(int files) throws InterruptedException {
    long start = processorNanos();
    for (int i = 0; i < repeats; i++) {
      submit(files).await();
    }
    return (double) (processorNanos() - start) / repeats;
  }

  private static long processorNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  /** Sends files that take no time; the latch is open when their batch is through. */
  private CountDownLatch submit(int files) {
    End end = new End();
    List<RemoteFile> all =
        IntStream.range(0, files)
            .mapToObj(
                index -> {
                  String name = index + ".txt";
                  SourceFile file = new SourceFile(Path.of(name), SourceFile.UNKNOWN_SIZE);
                  return new RemoteFile(index, file, name, null);
                })
            .toList();
    connection.submit(new RemoteBatch(1, Simulated.class.getName(), NO_DELAYS.toMap(), all), end);
    return end.latch;
  }

  /** Waits for the end of a batch, however it ends. */
  private static final class End implements ClusterConnection.Listener {

    private final CountDownLatch latch = new CountDownLatch(1);

    @Override
    public void working(RemoteProgress progress) {
      // Only the end counts.
    }

    @Override
    public void finished(RemoteResult result) {
      // Only the end counts.
    }

    @Override
    public void ended() {
      latch.countDown();
    }

    @Override
    public void lost() {
      latch.countDown();
    }

    @Override
    public void failed(ClusterException problem) {
      latch.countDown();
    }
  }
}
