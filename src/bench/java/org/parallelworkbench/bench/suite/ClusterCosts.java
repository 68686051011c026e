package org.parallelworkbench.bench.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
 * Measures what a cluster on this computer costs beside the work. Its workers use the same
 * processors, so that the costs come out too high rather than too low.
 */
final class ClusterCosts {

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
    costs.together();
    double one = costs.alone(1);
    double perFile = Math.max(0, costs.alone(FILES) - one) / (FILES - 1);
    double perBatch = costs.together();
    return new ClusterSimulation(
        nanos(perBatch), nanos(perFile), Math.max(0, nanos(one - perBatch)));
  }

  private static long nanos(double seconds) {
    return Math.round(seconds * NANOS_PER_SECOND);
  }

  /** The median time of a batch when nothing else is under way, in seconds. */
  private double alone(int files) throws InterruptedException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      long start = System.nanoTime();
      submit(files).await();
      seconds.add((System.nanoTime() - start) / NANOS_PER_SECOND);
    }
    return new Sample(seconds).median();
  }

  /** The time for each batch of a file when all are sent at once, in seconds. */
  private double together() throws InterruptedException {
    long start = System.nanoTime();
    Collection<CountDownLatch> ends = new ArrayList<>();
    for (int i = 0; i < repeats; i++) {
      ends.add(submit(1));
    }
    for (CountDownLatch end : ends) {
      end.await();
    }
    return (System.nanoTime() - start) / NANOS_PER_SECOND / repeats;
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
