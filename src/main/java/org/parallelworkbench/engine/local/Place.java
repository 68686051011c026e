package org.parallelworkbench.engine.local;

import java.io.IOException;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteFailureException;
import org.parallelworkbench.engine.cluster.WorkerLostException;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.RefusedException;

/** Where the files of a run are evaluated: by the worker's own thread, or elsewhere. */
interface Place {

  /**
   * Evaluates a file for a worker, whose thread calls and may be interrupted.
   *
   * @param watch is told of stages and progress, or of all the times at once
   * @throws WorkerLostException if it is to be tried again, whatever the run's policy
   * @throws ClusterException if no file can be evaluated any more
   */
  Evaluation evaluate(int index, int worker, StageWatch watch)
      throws IOException,
          RefusedException,
          InterruptedException,
          RemoteFailureException,
          WorkerLostException,
          ClusterException;

  /** Into how many slices the file at this place of the list is cut. */
  int slices(int index);

  /** Whether workers may be lost, so that every file may have to be done again. */
  boolean losesWorkers();

  /** Whether a worker with this number can be there: not if what it works with is gone. */
  default boolean has(int worker) {
    return true;
  }

  /** This machine. */
  static Place here(RunRequest request) {
    return new Place() {
      @Override
      public Evaluation evaluate(int index, int worker, StageWatch watch)
          throws IOException, RefusedException, InterruptedException {
        return request.work().evaluator().evaluate(request.files().get(index), watch);
      }

      @Override
      public int slices(int index) {
        return request.work().slices(request.files().get(index));
      }

      @Override
      public boolean losesWorkers() {
        return false;
      }
    };
  }
}
