package org.parallelworkbench.experiment;

/** In what state the operating system's cache of file contents is when an experiment begins. */
public enum CacheMode {
  /** Every file is read once, unmeasured, before the first run: all runs find them in memory. */
  WARM,
  /** However it happens to be: the first run may pay for reading from the disk. */
  AS_FOUND
}
