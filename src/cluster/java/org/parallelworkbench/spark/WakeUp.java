package org.parallelworkbench.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteBatch;
import org.parallelworkbench.engine.cluster.RemoteFile;
import org.parallelworkbench.engine.cluster.RemoteProgress;
import org.parallelworkbench.engine.cluster.RemoteResult;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.spark.payload.Probe;

/**
 * The first batch that a worker gets, of nothing to do: it brings over the program's classes, which
 * takes seconds and should be no part of a run's time, and shows that the worker can run them.
 */
final class WakeUp implements ClusterConnection.Listener {

  private static final long LIMIT_SECONDS = 40;

  private final CompletableFuture<Boolean> answer = new CompletableFuture<>();

  private WakeUp() {}

  /**
   * Wakes all workers that are there.
   *
   * @throws ClusterException if none answers as it should
   * @throws InterruptedException if the thread was interrupted
   */
  static void all(ClusterConnection connection) throws ClusterException, InterruptedException {
    List<WakeUp> calls =
        IntStream.rangeClosed(1, connection.workers().stream().mapToInt(it -> it.cores()).sum())
            .mapToObj(
                lane -> {
                  WakeUp call = new WakeUp();
                  connection.submit(batch(lane), call);
                  return call;
                })
            .toList();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    boolean any = false;
    for (WakeUp call : calls) {
      any |= call.await(end - System.nanoTime());
    }
    if (!any) {
      throw new ClusterException(
          "the cluster’s workers do not run what they are sent: they need Java 17 or newer, and"
              + " connections back to this computer");
    }
  }

  private static RemoteBatch batch(int lane) {
    String name = "probe";
    SourceFile file = new SourceFile(Path.of(name), SourceFile.UNKNOWN_SIZE);
    return new RemoteBatch(
        lane, Probe.class.getName(), Map.of(), List.of(new RemoteFile(0, file, name, null)));
  }

  private boolean await(long nanos) throws ClusterException, InterruptedException {
    try {
      return answer.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ClusterException problem) {
        throw problem;
      }
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void working(RemoteProgress progress) {
    // There is only the result to wait for.
  }

  @Override
  public void finished(RemoteResult result) {
    answer.complete(result.evaluation() != null);
  }

  @Override
  public void ended() {
    answer.complete(false);
  }

  @Override
  public void lost() {
    answer.complete(false);
  }

  @Override
  public void failed(ClusterException problem) {
    answer.completeExceptionally(problem);
  }
}
