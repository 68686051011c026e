package org.parallelworkbench.history;

import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.ExperimentListener;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.PlannedRun;

/** Follows an experiment in place of another listener, which hears of it all, until closed. */
public interface Recording extends ExperimentListener, AutoCloseable {

  /** Says that the experiment is over, however it went. */
  @Override
  void close();

  /** Keeps nothing. */
  static Recording none(ExperimentListener follower) {
    return new Recording() {
      @Override
      public void readingFiles() {
        follower.readingFiles();
      }

      @Override
      public RunListener starting(int number, int total, PlannedRun run, RunRequest request) {
        return follower.starting(number, total, run, request);
      }

      @Override
      public void finished(int number, int total, Measurement measurement, ExperimentReport soFar) {
        follower.finished(number, total, measurement, soFar);
      }

      @Override
      public void close() {}
    };
  }
}
