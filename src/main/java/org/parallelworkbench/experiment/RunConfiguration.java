package org.parallelworkbench.experiment;

import org.parallelworkbench.engine.Engine;

/**
 * One way of running the same work: an engine and how many workers it has.
 *
 * @param workers at least 1; exactly 1 for engines that are not parallel
 */
public record RunConfiguration(Engine engine, int workers) {

  public RunConfiguration {
    if (workers < 1 || (workers > 1 && !engine.parallel())) {
      throw new IllegalArgumentException(engine.name() + " cannot have " + workers + " workers");
    }
  }

  /** A short name for people, such as {@code Sequential} or {@code Thread pool × 4}. */
  public String label() {
    return engine.parallel() ? engine.name() + " × " + workers : engine.name();
  }
}
