package org.parallelworkbench.engine;

/** How a run left a file. */
public enum FileStatus {
  /** Evaluated; its counts are complete. */
  DONE,
  /** Could not be evaluated; the message says why. */
  FAILED,
  /** The run was cancelled before the file was finished. */
  CANCELLED
}
