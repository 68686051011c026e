package org.parallelworkbench.ui.run;

/** What the run logic is doing. */
public enum Phase {
  /** Nothing runs; a run can be started. */
  IDLE,
  /** A run is on. */
  RUNNING,
  /** A run was told to stop, and its workers are putting down what they hold. */
  CANCELLING
}
