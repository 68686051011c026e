package org.parallelworkbench.engine;

/** Where a worker does its work. */
public enum WorkerSite {
  /** In this program's process. */
  HERE,
  /** In a process of a cluster. */
  CLUSTER
}
