package org.parallelworkbench.engine.cluster;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A cluster that can be given work. Thread-safe. */
public interface ClusterConnection extends AutoCloseable {

  /** Work that was given to the cluster. */
  interface Ticket {

    /**
     * Has it stop as soon as possible, and returns at once. Its listener still hears of the files
     * that its worker is through with, and then of the end, if the worker says so.
     */
    void recall();

    /** Lets go of it, whether it has ended or not. Nothing more is heard. */
    void drop();
  }

  /** Hears how far some files are; called by the connection's threads, in the order of events. */
  interface Listener {

    /** A worker is at work on a file. */
    void working(RemoteProgress progress);

    /** A worker is through with a file; may come more than once for the same one. */
    void finished(RemoteResult result);

    /** All files have been heard of, or it was recalled. Nothing more is heard. */
    void ended();

    /** The process that worked on the files is gone. Nothing more is heard. */
    void lost();

    /** The cluster cannot do it, for this reason. Nothing more is heard. */
    void failed(ClusterException problem);
  }

  /** The workers that are there now. */
  List<RemoteWorker> workers();

  /** Whether it can still be given work. */
  boolean isOpen();

  /** Gives one worker some files, one after another; returns at once. */
  Ticket submit(RemoteBatch batch, Listener listener);

  /**
   * Asks a worker what it has, and whether it can read a file; returns at once. The answer fails
   * with a {@link ClusterException} if none comes.
   *
   * @param lane the number of the worker here that asks, as in a {@link RemoteBatch}
   * @param path where the worker is to look; empty for nowhere
   */
  CompletableFuture<WorkerFacts> ask(int lane, String path);

  /** Lets go of the cluster. */
  @Override
  void close();
}
