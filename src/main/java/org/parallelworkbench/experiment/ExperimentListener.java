package org.parallelworkbench.experiment;

import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunRequest;

/** Follows an experiment; called on the thread that runs it. */
public interface ExperimentListener {

  /** Every file is about to be read once, unmeasured, which may take a while. */
  default void readingFiles() {}

  /**
   * A run is about to start.
   *
   * @param number its number, from 1
   * @param total how many runs there are at most; it may shrink as the experiment goes on
   * @return who hears what happens during that run
   */
  RunListener starting(int number, int total, PlannedRun run, RunRequest request);

  /**
   * A run has ended, perhaps by being cancelled.
   *
   * @param number its number, from 1
   * @param total how many runs there are at most, now that it has ended
   * @param soFar everything measured up to now; its {@link ExperimentReport#latest} is this run's
   */
  void finished(int number, int total, Measurement measurement, ExperimentReport soFar);
}
