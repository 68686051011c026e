package org.parallelworkbench.spark;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterProblem;
import org.parallelworkbench.engine.cluster.WorkerFacts;

/**
 * What each core of a worker is asked first: it brings over the program's classes, which takes
 * seconds and should be no part of a run's time, and shows that the worker can run them.
 */
final class WakeUp {

  private static final long LIMIT_SECONDS = 40;

  private WakeUp() {}

  /**
   * Wakes all workers that are there.
   *
   * @throws ClusterException if none answers as it should
   * @throws InterruptedException if the thread was interrupted
   */
  static void all(ClusterConnection connection) throws ClusterException, InterruptedException {
    List<CompletableFuture<WorkerFacts>> calls =
        IntStream.rangeClosed(1, connection.workers().stream().mapToInt(it -> it.cores()).sum())
            .mapToObj(lane -> connection.ask(lane, ""))
            .toList();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    boolean any = false;
    ClusterException problem =
        new ClusterException(
            ClusterProblem.TOO_SLOW, "no worker answered within " + LIMIT_SECONDS + " s");
    for (CompletableFuture<WorkerFacts> call : calls) {
      ClusterException wrong = await(call, end - System.nanoTime());
      any |= wrong == null;
      problem = wrong == null ? problem : wrong;
    }
    if (!any) {
      throw problem;
    }
  }

  /** What is wrong; null if nothing is. */
  private static @Nullable ClusterException await(CompletableFuture<WorkerFacts> call, long nanos)
      throws InterruptedException {
    try {
      call.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
      return null;
    } catch (TimeoutException e) {
      return new ClusterException(
          ClusterProblem.TOO_SLOW, "no worker answered within " + LIMIT_SECONDS + " s", e);
    } catch (ExecutionException e) {
      return e.getCause() instanceof ClusterException known
          ? known
          : new ClusterException("a worker could not be asked: " + e.getCause(), e);
    }
  }
}
