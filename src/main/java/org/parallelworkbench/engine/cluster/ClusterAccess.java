package org.parallelworkbench.engine.cluster;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one cluster that the program uses, and the connection to it, which takes many seconds to make
 * and so is kept from run to run. Thread-safe.
 */
public final class ClusterAccess {

  private static final ClusterAccess SHARED =
      new ClusterAccess(ClusterLibraries.configured().orElse(null));

  private static final String NOWHERE =
      "the program was started without ./run.sh, which knows where Apache Spark is";

  private final @Nullable ClusterLibraries libraries;
  private @Nullable Cluster cluster;
  private @Nullable ClusterSettings settings;
  private Supplier<Optional<ClusterSettings>> otherwise = Optional::empty;
  private @Nullable FutureTask<ClusterConnection> connection;

  /** Loads the cluster from here, or from nowhere. */
  public ClusterAccess(@Nullable ClusterLibraries libraries) {
    this.libraries = libraries;
  }

  /** Uses this cluster, which needs no loading. */
  public ClusterAccess(Cluster cluster, ClusterLibraries libraries) {
    this.libraries = libraries;
    this.cluster = cluster;
  }

  /** The program's own. */
  public static ClusterAccess shared() {
    return SHARED;
  }

  /** Uses this cluster from now on. Returns at once; the connection to another one is closed. */
  public synchronized void use(ClusterSettings chosen) {
    if (!chosen.equals(settings)) {
      settings = chosen;
      disconnect();
    }
  }

  /** Asks here, whenever a connection is made, as long as no cluster is chosen. */
  public synchronized void otherwise(Supplier<Optional<ClusterSettings>> source) {
    otherwise = source;
  }

  /** What is used, if anything is. */
  public synchronized Optional<ClusterSettings> settings() {
    return settings == null ? otherwise.get() : Optional.of(settings);
  }

  /** Closes the connection, if there is one. The next run makes another. */
  public synchronized void disconnect() {
    FutureTask<ClusterConnection> old = connection;
    connection = null;
    if (old != null) {
      start(() -> close(old));
    }
  }

  /** Why there is nothing to connect with, as a phrase for people; empty if there is. */
  public synchronized Optional<String> obstacle() {
    if (cluster != null) {
      return Optional.empty();
    }
    return libraries == null ? Optional.of(NOWHERE) : libraries.obstacle();
  }

  /**
   * The connection, newly made if there is none that still works. If the calling thread is
   * interrupted, connecting goes on for whoever asks next.
   *
   * @throws ClusterException if there can be none
   * @throws InterruptedException if the thread was interrupted
   */
  public ClusterConnection connection() throws ClusterException, InterruptedException {
    FutureTask<ClusterConnection> pending = pending();
    try {
      ClusterConnection made = pending.get();
      if (made.isOpen()) {
        return made;
      }
      forget(pending);
      return pending().get();
    } catch (ExecutionException e) {
      forget(pending);
      if (e.getCause() instanceof ClusterException known) {
        throw known;
      }
      throw new ClusterException("the cluster’s library failed: " + e.getCause(), e);
    }
  }

  private synchronized FutureTask<ClusterConnection> pending() throws ClusterException {
    FutureTask<ClusterConnection> now = connection;
    if (now == null) {
      ClusterSettings chosen =
          settings()
              .orElseThrow(
                  () ->
                      new ClusterException(
                          "no cluster is chosen; start one with ./run.sh cluster start, or name one"
                              + " by its master"));
      ClusterLibraries from = libraries;
      if (from == null) {
        throw new ClusterException(NOWHERE);
      }
      Cluster used = loaded(from);
      now = new FutureTask<>(() -> used.connect(chosen, from));
      connection = now;
      start(now);
    }
    return now;
  }

  /** Called under the lock. */
  private Cluster loaded(ClusterLibraries from) throws ClusterException {
    Cluster used = cluster;
    if (used == null) {
      used = from.load();
      cluster = used;
    }
    return used;
  }

  private synchronized void forget(FutureTask<ClusterConnection> dead) {
    if (dead.equals(connection)) {
      connection = null;
    }
    if (dead.state() == FutureTask.State.SUCCESS) {
      start(() -> close(dead));
    }
  }

  private static void close(FutureTask<ClusterConnection> old) {
    old.cancel(true);
    if (old.state() == FutureTask.State.SUCCESS) {
      old.resultNow().close();
    }
  }

  private static void start(Runnable work) {
    Thread.ofPlatform().daemon().name("cluster").start(work);
  }
}
