package org.parallelworkbench.cli;

import java.util.List;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Pipelines;

/** What there is to choose from. */
record Installed(List<Pipeline> pipelines, List<Engine> engines) {

  /** All that this program comes with, and all that was added to it. */
  static Installed all() {
    return new Installed(Pipelines.all(), Engines.all());
  }

  /** What every comparison begins with. */
  Engine baseline() {
    return engines.stream()
        .filter(engine -> engine.id().equals(Engines.SEQUENTIAL))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the sequential engine is not installed"));
  }
}
