package org.parallelworkbench.experiment;

import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;

/**
 * One way of running the same work: an engine and how many workers it has. Equal to another with
 * the same engine id and as many workers.
 *
 * @param workers at least 1; exactly 1 for engines that are not parallel
 */
public record RunConfiguration(Engine engine, int workers) {

  public RunConfiguration {
    if (workers < 1 || (workers > 1 && !engine.parallel())) {
      throw new IllegalArgumentException(engine.name() + " cannot have " + workers + " workers");
    }
  }

  /** Whether this is what all others are compared with. */
  public boolean isBaseline() {
    return engine.id().equals(Engines.SEQUENTIAL);
  }

  /** A short name for people, such as {@code Sequential} or {@code Thread pool × 4}. */
  public String label() {
    return engine.parallel() ? engine.name() + " × " + workers : engine.name();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RunConfiguration that
        && engine.id().equals(that.engine.id())
        && workers == that.workers;
  }

  @Override
  public int hashCode() {
    return 31 * engine.id().hashCode() + workers;
  }
}
