package org.parallelworkbench.history;

/** How far a recorded run is. */
public enum RunState {
  /** A program is at it. */
  RUNNING,
  /** Every file was finished. */
  FINISHED,
  /** Somebody cancelled it. */
  CANCELLED,
  /** It ended through a fault of an engine or pipeline. */
  BROKEN,
  /** The program ended without a word in the middle of it. */
  INTERRUPTED
}
