package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.util.List;
import org.parallelworkbench.bench.measure.RaceResult;

/** Everything that can be measured, in the order of the report. */
public enum Suite {
  /** Counting in memory, by JMH. */
  KERNELS,
  /** One large file. */
  LARGE,
  /** Very many small files. */
  SMALL,
  /** Files of all sizes, scripts and encodings. */
  MIXED,
  /** Scheduling alone. */
  SIMULATED,
  /** What a cluster costs. */
  CLUSTER;

  /**
   * Measures everything in it.
   *
   * @throws IOException if it cannot be measured here; the message says why
   */
  public List<RaceResult> measure(Setup setup) throws IOException, InterruptedException {
    return switch (this) {
      case KERNELS -> KernelSuite.measure(setup);
      case LARGE -> LargeSuite.measure(setup);
      case SMALL -> SmallSuite.measure(setup);
      case MIXED -> MixedSuite.measure(setup);
      case SIMULATED -> SimulatedSuite.measure(setup);
      case CLUSTER -> ClusterSuite.measure(setup);
    };
  }
}
