package org.parallelworkbench.analysis;

import java.util.Comparator;
import java.util.List;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;

/**
 * The files that took far longer than most of their run. Immutable.
 *
 * @param thresholdNanos 1.5 × the third quartile of the files' times, in nanoseconds
 * @param files those that took longer, the longest first
 */
public record Stragglers(double thresholdNanos, List<FileResult> files) {

  private static final double FACTOR = 1.5;

  public Stragglers {
    files = List.copyOf(files);
  }

  /** Finds them among the files that the run got through with, whether done or failed. */
  public static Stragglers of(RunReport report) {
    List<FileResult> finished =
        report.results().stream()
            .filter(result -> result.status() != FileStatus.CANCELLED)
            .toList();
    if (finished.isEmpty()) {
      return new Stragglers(0, List.of());
    }
    double[] times = finished.stream().mapToDouble(result -> result.times().elapsed()).toArray();
    double threshold =
        FACTOR
            * new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(times, 75);
    return new Stragglers(
        threshold,
        finished.stream()
            .filter(result -> result.times().elapsed() > threshold)
            .sorted(Comparator.comparingLong(result -> -result.times().elapsed()))
            .toList());
  }
}
