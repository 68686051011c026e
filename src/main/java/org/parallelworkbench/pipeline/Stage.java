package org.parallelworkbench.pipeline;

/** The three stages every file goes through, in this order. */
public enum Stage {
  /** Getting the file's bytes. */
  READ,
  /** Decoding, checking and normalising what was read. */
  PREPROCESS,
  /** Producing the counts. */
  PROCESS
}
