package org.parallelworkbench.engine.local;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.engine.TakingOrder;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.RemoteBatch;
import org.parallelworkbench.engine.cluster.RemoteFailureException;
import org.parallelworkbench.engine.cluster.RemoteFile;
import org.parallelworkbench.engine.cluster.RemoteResult;
import org.parallelworkbench.engine.cluster.WorkerLostException;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.RefusedException;

/**
 * Has the files of a run evaluated elsewhere. A worker here is a lane: it takes a batch of files,
 * sends it off, and then waits for one file after the other as if it evaluated them itself; so
 * everything that holds for workers (numbers, timeouts, retries, cancelling) holds for lanes, too.
 * Thread-safe.
 *
 * <p>A file whose worker was lost is under suspicion: it is tried again alone, and no two suspects
 * at a time, so that none is taken for the culprit that another one is.
 */
final class RemoteFiles implements Workplace, AutoCloseable {

  /** The most bytes of files that are sent at once, unless a file alone has more. */
  private static final long MOST_BYTES = 1 << 20;

  /**
   * How long workers have to tell what they were through with when a run is cancelled. Less than
   * the workers here have to end.
   */
  private static final long LAST_WORDS_NANOS = Hand.GRACE_NANOS * 3 / 4;

  private final ClusterConnection connection;
  private final FileTransfer transfer;
  private final RunRequest request;
  private final RunControl control;
  private final TakingOrder order;
  private final ListOrder files;
  private final BatchSizer sizer = new BatchSizer();
  private final Map<Integer, Lane> lanes = new ConcurrentHashMap<>();
  private final Set<Integer> suspects = ConcurrentHashMap.newKeySet();
  private final ReentrantLock interrogation = new ReentrantLock();

  /**
   * @param order what is taken before, and not in batches
   * @param files hands out all files
   */
  RemoteFiles(
      ClusterConnection connection,
      FileTransfer transfer,
      RunRequest request,
      RunControl control,
      TakingOrder order,
      ListOrder files) {
    this.connection = connection;
    this.transfer = transfer;
    this.request = request;
    this.control = control;
    this.order = order;
    this.files = files;
  }

  private Lane lane(int worker) {
    return lanes.computeIfAbsent(worker, Lane::new);
  }

  @Override
  public int next(int worker) {
    return lane(worker).next();
  }

  @Override
  public boolean owes(int worker) {
    return !lane(worker).aside.isEmpty();
  }

  @Override
  public int delivered(int worker) {
    return lane(worker).delivered();
  }

  /** Whether a worker was lost with this file. */
  boolean suspects(int index) {
    return suspects.contains(index);
  }

  /** Takes back what was put aside for a worker; called by that worker. */
  List<Integer> takeBack(int worker) {
    return lane(worker).takeBack();
  }

  @Override
  public int slices(int index) {
    return 1;
  }

  @Override
  public boolean losesWorkers() {
    return true;
  }

  @Override
  public Evaluation evaluate(int index, int worker, StageWatch watch)
      throws IOException,
          RefusedException,
          InterruptedException,
          RemoteFailureException,
          WorkerLostException,
          ClusterException {
    Lane lane = lane(worker);
    if (!suspects.contains(index)) {
      return lane.evaluate(index, watch);
    }
    interrogation.lockInterruptibly();
    try {
      return lane.evaluateAlone(index, watch);
    } finally {
      interrogation.unlock();
    }
  }

  /** Recalls what is still under way. */
  @Override
  public void close() {
    lanes.values().forEach(Lane::recall);
  }

  /** What one worker here has elsewhere. Used by that worker, but for {@link #recall}. */
  private final class Lane {

    private final int number;

    /** Taken from the list, and to be handed out to this worker. */
    private final Deque<Integer> aside = new ArrayDeque<>();

    private int handedOut = -1;
    private volatile @Nullable Shipment shipment;

    /** When the last file ended that this worker waited for, by {@link System#nanoTime()}. */
    private long lastEnd = System.nanoTime();

    Lane(int number) {
      this.number = number;
    }

    int next() {
      if (aside.isEmpty()) {
        draw();
      }
      Integer index = aside.poll();
      handedOut = index == null ? -1 : index;
      return handedOut;
    }

    int delivered() {
      Shipment known = shipment;
      Integer next = aside.peek();
      if (known == null || next == null || !known.delivered(next)) {
        return -1;
      }
      aside.remove();
      handedOut = next;
      return next;
    }

    List<Integer> takeBack() {
      List<Integer> all = List.copyOf(aside);
      aside.clear();
      return all;
    }

    private void draw() {
      int wanted = sizer.next(files.left(), control.workers(request.workers()));
      while (aside.size() < wanted) {
        int index = files.next(number);
        if (index < 0) {
          return;
        }
        if (!order.isFirst(index)) {
          aside.add(index);
        }
      }
    }

    Evaluation evaluate(int index, StageWatch watch)
        throws IOException,
            RefusedException,
            InterruptedException,
            RemoteFailureException,
            WorkerLostException,
            ClusterException {
      if (index != handedOut) {
        return evaluateAlone(index, watch);
      }
      Shipment known = shipment;
      if (known == null || !known.covers(index)) {
        boolean careful = known != null && known.isLost();
        known = ship(index, careful ? List.of() : List.copyOf(aside));
        shipment = known;
      }
      return await(known, index, watch);
    }

    /** Out of turn: what is under way is not disturbed. */
    Evaluation evaluateAlone(int index, StageWatch watch)
        throws IOException,
            RefusedException,
            InterruptedException,
            RemoteFailureException,
            WorkerLostException,
            ClusterException {
      return await(ship(index, List.of()), index, watch);
    }

    private Shipment ship(int index, List<Integer> more) throws IOException, RefusedException {
      List<RemoteFile> load = new ArrayList<>();
      load.add(prepare(index));
      long bytes = bytes(load.getFirst());
      for (int other : more) {
        if (bytes > MOST_BYTES) {
          break;
        }
        try {
          RemoteFile file = prepare(other);
          bytes += bytes(file);
          load.add(file);
        } catch (IOException | RefusedException e) {
          // It will be said when its turn has come.
          break;
        }
      }
      Shipment sent = new Shipment(load);
      sent.send(
          connection,
          new RemoteBatch(
              number,
              request.work().pipeline().getClass().getName(),
              request.work().settings().toMap(),
              load));
      return sent;
    }

    private RemoteFile prepare(int index) throws IOException, RefusedException {
      return transfer.prepare(
          index, request.files().get(index), request.work().pipeline().opensFiles());
    }

    private static long bytes(RemoteFile file) {
      byte[] content = file.content();
      return content == null ? 0 : content.length;
    }

    private Evaluation await(Shipment sent, int index, StageWatch watch)
        throws InterruptedException, RemoteFailureException, WorkerLostException, ClusterException {
      RemoteResult result = result(sent, index, watch);
      sent.measured().ifPresent(known -> sizer.note(known.files(), known.nanos()));
      watch.measured(inTurn(result.times()));
      Evaluation evaluation = result.evaluation();
      if (evaluation == null) {
        throw new RemoteFailureException(result.message(), result.mayPass());
      }
      return evaluation;
    }

    private RemoteResult result(Shipment sent, int index, StageWatch watch)
        throws InterruptedException, WorkerLostException, ClusterException {
      try {
        return sent.await(index, watch);
      } catch (InterruptedException e) {
        sent.cancel(control.isCancelled() ? LAST_WORDS_NANOS : 0);
        if (sent.delivered(index)) {
          return sent.await(index, watch);
        }
        throw e;
      } catch (WorkerLostException e) {
        suspects.add(index);
        throw e;
      }
    }

    /** Clocks of several machines agree roughly only; a lane has one file at a time. */
    private StageTimes inTurn(StageTimes times) {
      long start = times.start() - lastEnd < 0 ? lastEnd : times.start();
      lastEnd = times.end() - start < 0 ? start : times.end();
      return new StageTimes(start, times.read(), times.preprocess(), times.process(), lastEnd);
    }

    void recall() {
      Shipment known = shipment;
      if (known != null) {
        known.cancel(0);
      }
    }
  }
}
