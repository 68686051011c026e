package org.parallelworkbench.cli;

import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;

/**
 * What a job's runs have given up to now. Immutable.
 *
 * @param first the report of the first run, which was cancelled only if there is no other
 * @param report everything measured
 * @param planned how many runs there were to be at most
 */
record Outcome(RunReport first, ExperimentReport report, int planned) {

  /** How many runs ran to their end. */
  long finished() {
    return report.measurements().stream().filter(Measurement::complete).count();
  }

  /** Whether a file failed in any run, or was not run because that ended early. */
  boolean hasFailures() {
    return report.measurements().stream()
        .anyMatch(measurement -> measurement.failed() > 0 || !measurement.complete());
  }
}
