package org.parallelworkbench.engine.cluster;

import java.util.Optional;
import java.util.OptionalInt;
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
  private @Nullable ClusterLink link;

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
    settings = chosen;
    disconnectUnless(chosen);
  }

  /** Asks here, whenever a connection is needed, as long as no cluster is chosen. */
  public synchronized void otherwise(Supplier<Optional<ClusterSettings>> source) {
    otherwise = source;
  }

  /** What is used, if anything is. */
  public synchronized Optional<ClusterSettings> settings() {
    return settings == null ? otherwise.get() : Optional.of(settings);
  }

  /** Closes the connection, if there is one. The next run makes another. Returns at once. */
  public synchronized void disconnect() {
    if (link != null) {
      link.close();
    }
  }

  /** Closes the connection if it is one to another cluster than this. Returns at once. */
  public synchronized void disconnectUnless(ClusterSettings wanted) {
    if (link != null && !link.serves(wanted)) {
      link.close();
    }
  }

  /** Why there is nothing to connect with, as a phrase for people; empty if there is. */
  public synchronized Optional<String> obstacle() {
    if (cluster != null) {
      return Optional.empty();
    }
    return libraries == null ? Optional.of(NOWHERE) : libraries.obstacle();
  }

  /** Whether there is a connection to this cluster now. */
  public synchronized boolean isConnectedTo(ClusterSettings wanted) {
    return link != null && link.isOpen() && link.serves(wanted);
  }

  /** How many cores the workers have that it is connected with; empty if it is with none. */
  public synchronized OptionalInt cores() {
    return link == null || !link.isOpen() ? OptionalInt.empty() : OptionalInt.of(link.cores());
  }

  /**
   * The connection, newly made if there is none that still works. If the calling thread is
   * interrupted, connecting goes on for whoever asks next.
   *
   * @throws ClusterException if there can be none
   * @throws InterruptedException if the thread was interrupted
   */
  public ClusterConnection connection() throws ClusterException, InterruptedException {
    return connection(
        settings()
            .orElseThrow(
                () ->
                    new ClusterException(
                        ClusterProblem.NONE_CHOSEN,
                        "no cluster is chosen; start one with ./run.sh cluster start or the menu"
                            + " Cluster, or name one by its master")));
  }

  /**
   * A connection to this cluster, as {@link #connection()}. One to another cluster is closed.
   *
   * @throws ClusterException if there can be none
   * @throws InterruptedException if the thread was interrupted
   */
  public ClusterConnection connection(ClusterSettings wanted)
      throws ClusterException, InterruptedException {
    return link(wanted).await();
  }

  private synchronized ClusterLink link(ClusterSettings wanted) throws ClusterException {
    ClusterLink now = link;
    if (now == null || !now.serves(wanted)) {
      Cluster used = cluster();
      if (now != null) {
        now.close();
      }
      now = new ClusterLink(wanted, used, libraries(), now);
      link = now;
      Thread.ofPlatform().daemon().name("cluster").start(now);
    }
    return now;
  }

  /**
   * What connects, loaded when it is first asked for.
   *
   * @throws ClusterException if it is not installed
   */
  synchronized Cluster cluster() throws ClusterException {
    Cluster used = cluster;
    if (used == null) {
      used = libraries().load();
      cluster = used;
    }
    return used;
  }

  /**
   * What it is loaded from.
   *
   * @throws ClusterException if nobody knows
   */
  ClusterLibraries libraries() throws ClusterException {
    if (libraries == null) {
      throw new ClusterException(ClusterProblem.NOT_SET_UP, NOWHERE);
    }
    return libraries;
  }
}
