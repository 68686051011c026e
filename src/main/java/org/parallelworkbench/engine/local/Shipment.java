package org.parallelworkbench.engine.local;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteBatch;
import org.parallelworkbench.engine.cluster.RemoteFile;
import org.parallelworkbench.engine.cluster.RemoteProgress;
import org.parallelworkbench.engine.cluster.RemoteResult;
import org.parallelworkbench.engine.cluster.WorkerLostException;

/**
 * Some files on their way to a worker elsewhere and back, which one worker here waits for, file by
 * file. Of a file that comes back twice, the first result counts. Thread-safe.
 */
final class Shipment implements ClusterConnection.Listener {

  private enum State {
    UNDER_WAY,
    ENDED,
    LOST
  }

  private final Set<Integer> indexes;
  private final Map<Integer, RemoteResult> results = new HashMap<>();

  private State state = State.UNDER_WAY;
  private @Nullable ClusterException problem;
  private ClusterConnection.@Nullable Ticket ticket;

  /** The file that is waited for, and who wants to know how far it is. */
  private int followed = -1;

  private @Nullable StageWatch follower;

  Shipment(List<RemoteFile> files) {
    this.indexes = Set.copyOf(files.stream().map(RemoteFile::index).toList());
  }

  /** Sends it. */
  void send(ClusterConnection connection, RemoteBatch batch) {
    ClusterConnection.Ticket given = connection.submit(batch, this);
    synchronized (this) {
      ticket = given;
    }
  }

  /** Whether it makes sense to wait for this file here. */
  synchronized boolean covers(int index) {
    return results.containsKey(index) || (indexes.contains(index) && state == State.UNDER_WAY);
  }

  /** Whether the result of this file is there. */
  synchronized boolean delivered(int index) {
    return results.containsKey(index);
  }

  /**
   * Waits for a file.
   *
   * @param watch is told how far it is meanwhile
   * @throws WorkerLostException if it will not come because the worker is gone
   * @throws ClusterException if no file will come any more
   */
  synchronized RemoteResult await(int index, StageWatch watch)
      throws InterruptedException, WorkerLostException, ClusterException {
    followed = index;
    follower = watch;
    try {
      while (!results.containsKey(index) && state == State.UNDER_WAY) {
        wait();
      }
    } finally {
      follower = null;
    }
    return result(index);
  }

  /** Called under the lock. */
  private RemoteResult result(int index) throws WorkerLostException, ClusterException {
    RemoteResult result = results.get(index);
    if (result != null) {
      return result;
    }
    if (problem != null) {
      throw problem;
    }
    throw new WorkerLostException("the worker process died");
  }

  /** The sum of the times of all files that are back, and how many these are. */
  synchronized Optional<Measured> measured() {
    return results.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Measured(
                results.size(),
                results.values().stream().mapToLong(result -> result.times().elapsed()).sum()));
  }

  /** So many files took so long in all. */
  record Measured(int files, long nanos) {}

  /**
   * Has what is not back yet never come.
   *
   * @param graceNanos how long to wait at most for what its worker is through with
   */
  void cancel(long graceNanos) {
    ClusterConnection.Ticket given;
    synchronized (this) {
      given = state == State.UNDER_WAY ? ticket : null;
    }
    if (given != null) {
      given.recall();
      awaitEnd(graceNanos);
      given.drop();
    }
    end(State.ENDED, null);
  }

  private synchronized void awaitEnd(long nanos) {
    long start = System.nanoTime();
    try {
      while (state == State.UNDER_WAY && System.nanoTime() - start < nanos) {
        TimeUnit.NANOSECONDS.timedWait(this, nanos - (System.nanoTime() - start));
      }
    } catch (InterruptedException e) {
      // Whoever interrupts once more does not want to wait.
    }
  }

  @Override
  public synchronized void working(RemoteProgress progress) {
    if (follower != null && progress.index() == followed) {
      follower.enter(progress.stage());
      follower.progress(progress.fraction());
    }
  }

  @Override
  public synchronized void finished(RemoteResult result) {
    results.putIfAbsent(result.index(), result);
    notifyAll();
  }

  @Override
  public void ended() {
    end(State.ENDED, null);
  }

  @Override
  public void lost() {
    end(State.LOST, null);
  }

  @Override
  public void failed(ClusterException reason) {
    end(State.LOST, reason);
  }

  private synchronized void end(State how, @Nullable ClusterException reason) {
    if (state == State.UNDER_WAY) {
      state = how;
      problem = reason;
      notifyAll();
    }
  }

  /** Whether its worker was lost with files that are not back. */
  synchronized boolean isLost() {
    return state == State.LOST;
  }
}
