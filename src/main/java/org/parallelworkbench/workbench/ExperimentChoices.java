package org.parallelworkbench.workbench;

import java.util.List;
import java.util.OptionalDouble;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.experiment.Protocol;

/**
 * An experiment as a person plans it. Immutable.
 *
 * @param engines the ids of the engines to measure
 * @param counts the worker counts, as {@link org.parallelworkbench.experiment.WorkerCounts} reads
 *     them
 * @param repeats how often each configuration is measured
 * @param warmUps how many unmeasured runs each has first
 * @param warmCache whether files are read once first
 * @param precision the standard error that is good enough, in percent of the mean, if any
 * @param seed what the random order is made from
 */
public record ExperimentChoices(
    List<String> engines,
    String counts,
    int repeats,
    int warmUps,
    boolean warmCache,
    OptionalDouble precision,
    long seed) {

  /** How often each configuration is measured unless somebody says otherwise. */
  public static final int DEFAULT_REPEATS = 5;

  public ExperimentChoices {
    engines = List.copyOf(engines);
  }

  /** What is measured unless somebody says otherwise, in an order of its own. */
  public static ExperimentChoices defaults() {
    return new ExperimentChoices(
        List.of(Engines.THREADS),
        "auto",
        DEFAULT_REPEATS,
        1,
        true,
        OptionalDouble.empty(),
        Protocol.freshSeed());
  }
}
