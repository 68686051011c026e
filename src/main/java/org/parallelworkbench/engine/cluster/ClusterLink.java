package org.parallelworkbench.engine.cluster;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A connection from the moment that it is wanted until nothing is left of it. There is one at a
 * time: it is made when nothing is left of the one before. Thread-safe.
 */
final class ClusterLink implements Runnable {

  private final ClusterSettings settings;
  private final Cluster cluster;
  private final ClusterLibraries libraries;
  private final AtomicReference<@Nullable ClusterLink> before;
  private final CompletableFuture<ClusterConnection> connection = new CompletableFuture<>();
  private final CountDownLatch unwanted = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);
  private @Nullable Thread maker;

  /**
   * @param before the one before, if there was one
   */
  ClusterLink(
      ClusterSettings settings,
      Cluster cluster,
      ClusterLibraries libraries,
      @Nullable ClusterLink before) {
    this.settings = settings;
    this.cluster = cluster;
    this.libraries = libraries;
    this.before = new AtomicReference<>(before);
  }

  /** Whether it is one to this cluster that works, or may still come to work. */
  boolean serves(ClusterSettings wanted) {
    return settings.equals(wanted)
        && unwanted.getCount() > 0
        && !connection.isCompletedExceptionally()
        && (!connection.isDone() || connection.join().isOpen());
  }

  /** Whether it is made. */
  boolean isOpen() {
    return connection.isDone() && serves(settings);
  }

  /** How many cores its workers have, once it is made. */
  int cores() {
    return connection.join().workers().stream().mapToInt(RemoteWorker::cores).sum();
  }

  /** Makes it, keeps it for as long as it is wanted, and closes it. */
  @Override
  public void run() {
    synchronized (this) {
      maker = Thread.currentThread();
    }
    try {
      ClusterLink last = before.getAndSet(null);
      if (last != null) {
        last.over.await();
      }
      keep(cluster.connect(settings, libraries));
    } catch (ClusterException e) {
      connection.completeExceptionally(e);
    } catch (InterruptedException e) {
      connection.completeExceptionally(new ClusterException("the connection was closed", e));
    } catch (RuntimeException | Error e) {
      connection.completeExceptionally(
          new ClusterException("the cluster’s library failed: " + e, e));
    } finally {
      over.countDown();
    }
  }

  private void keep(ClusterConnection made) {
    try (made) {
      synchronized (this) {
        // From here on there is nothing that should be interrupted, closing least of all.
        maker = null;
        Thread.interrupted();
      }
      connection.complete(made);
      unwanted.await();
    } catch (InterruptedException e) {
      // Nobody interrupts it; whoever does has it closed.
    }
  }

  /** The connection, once it is made. */
  ClusterConnection await() throws ClusterException, InterruptedException {
    try {
      return connection.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ClusterException known) {
        throw new ClusterException(known.problem(), known.reason(), known);
      }
      throw new IllegalStateException(e);
    }
  }

  /** Has it closed, or not made; returns at once. */
  synchronized void close() {
    unwanted.countDown();
    if (maker != null) {
      maker.interrupt();
    }
  }
}
