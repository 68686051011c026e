package org.parallelworkbench.engine.local;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteFailureException;
import org.parallelworkbench.engine.cluster.WorkerLostException;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.RefusedException;

/**
 * Has the files of a run evaluated by some workers here and by the others on a cluster. When the
 * cluster is lost, its workers are through, and what they had taken goes back to all others.
 * Thread-safe.
 *
 * <p>A file whose worker process died is evaluated on the cluster alone, whoever takes it: it might
 * bring this process down, too.
 */
final class MixedFiles implements Workplace {

  private final IntPredicate isHere;
  private final Place here;
  private final FileSource list;
  private final RemoteFiles remote;
  private final AtomicBoolean lost = new AtomicBoolean();
  private volatile @Nullable LocalRun run;

  /**
   * @param isHere tells a worker's number whether it works here
   * @param list hands out all files; the same that {@code remote} takes them from
   */
  MixedFiles(IntPredicate isHere, Place here, FileSource list, RemoteFiles remote) {
    this.isHere = isHere;
    this.here = here;
    this.list = list;
    this.remote = remote;
  }

  @Override
  public void open(LocalRun opened) {
    run = opened;
  }

  @Override
  public int next(int worker) {
    return isHere.test(worker) ? list.next(worker) : remote.next(worker);
  }

  @Override
  public boolean owes(int worker) {
    return remote.owes(worker);
  }

  @Override
  public int delivered(int worker) {
    return remote.delivered(worker);
  }

  @Override
  public int slices(int index) {
    return remote.slices(index);
  }

  @Override
  public boolean losesWorkers() {
    return remote.losesWorkers();
  }

  @Override
  public boolean has(int worker) {
    return isHere.test(worker) || !lost.get();
  }

  @Override
  public Evaluation evaluate(int index, int worker, StageWatch watch)
      throws IOException,
          RefusedException,
          InterruptedException,
          RemoteFailureException,
          WorkerLostException,
          ClusterException {
    boolean suspect = remote.suspects(index);
    if (isHere.test(worker) && !suspect) {
      return here.evaluate(index, worker, watch);
    }
    try {
      return remote.evaluate(index, worker, watch);
    } catch (ClusterException e) {
      lose(e.reason(), worker);
      if (suspect) {
        throw new RemoteFailureException(
            "the worker process died, and then the cluster was lost; not tried on this computer,"
                + " which it might bring down",
            false);
      }
      throw new WorkerLostException("the cluster was lost: " + e.reason());
    }
  }

  private void lose(String reason, int worker) {
    LocalRun known = run;
    if (known == null) {
      throw new IllegalStateException("no file is handed out before the run is known");
    }
    if (!lost.getAndSet(true)) {
      known.notice("The cluster was lost (" + reason + "); this computer does what is left.");
    }
    remote.takeBack(worker).forEach(known::handBack);
  }
}
