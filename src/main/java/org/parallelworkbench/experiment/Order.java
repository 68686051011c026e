package org.parallelworkbench.experiment;

/** In which order the configurations are measured within each round of repeats. */
public enum Order {
  /**
   * Each round in a random order of its own, so that whatever drifts meanwhile, such as a machine
   * that grows hot, falls on all configurations alike.
   */
  INTERLEAVED,
  /** Each round in the order of the plan. */
  AS_GIVEN
}
