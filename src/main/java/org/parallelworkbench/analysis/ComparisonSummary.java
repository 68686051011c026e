package org.parallelworkbench.analysis;

import java.util.List;
import org.parallelworkbench.engine.RunReport;

/**
 * What several runs of the same work come to.
 *
 * @param timings one for each configuration that has a complete run, in the order they were run
 * @param samples the measured times behind each of the timings, in seconds and in the same order
 * @param agreement whether they gave the same answers
 */
public record ComparisonSummary(List<Timing> timings, List<Sample> samples, Agreement agreement) {

  public ComparisonSummary {
    timings = List.copyOf(timings);
    samples = List.copyOf(samples);
    if (timings.size() != samples.size()) {
      throw new IllegalArgumentException(
          timings.size() + " timings but " + samples.size() + " samples");
    }
  }

  /** Sums up runs of the same work over the same files, each of another configuration. */
  public static ComparisonSummary of(List<RunReport> reports) {
    List<Timing> timings = Timing.of(reports);
    return new ComparisonSummary(
        timings,
        timings.stream().map(timing -> Sample.of(timing.elapsedSeconds())).toList(),
        Agreement.of(reports));
  }
}
