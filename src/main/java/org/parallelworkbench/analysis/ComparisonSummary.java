package org.parallelworkbench.analysis;

import java.util.List;
import org.parallelworkbench.engine.RunReport;

/**
 * What several runs of the same work come to.
 *
 * @param timings one for each complete run, in the order they were run
 * @param agreement whether they gave the same answers
 */
public record ComparisonSummary(List<Timing> timings, Agreement agreement) {

  /** Sums up runs of the same work over the same files. */
  public static ComparisonSummary of(List<RunReport> reports) {
    return new ComparisonSummary(Timing.of(reports), Agreement.of(reports));
  }
}
