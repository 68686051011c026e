package org.parallelworkbench.analysis;

import java.util.Comparator;
import java.util.List;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.Span;

/**
 * The files that kept a worker busy far longer than most of their run. A file in slices counts by
 * its slices, because each of them is taken on its own. Immutable.
 *
 * @param thresholdNanos 1.5 × the third quartile of the times of files and slices, in nanoseconds
 * @param files those of which something took longer, the longest first
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
            .filter(result -> result.status() != FileStatus.CANCELLED && result.started())
            .toList();
    if (finished.isEmpty()) {
      return new Stragglers(0, List.of());
    }
    double[] times =
        finished.stream()
            .flatMap(result -> result.spans().stream())
            .mapToDouble(span -> span.times().elapsed())
            .toArray();
    double threshold =
        FACTOR
            * new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(times, 75);
    return new Stragglers(
        threshold,
        finished.stream()
            .filter(result -> longestNanos(result) > threshold)
            .sorted(Comparator.comparingLong(result -> -longestNanos(result)))
            .toList());
  }

  /** The longest that a file kept one worker busy at a time, in nanoseconds. */
  public static long longestNanos(FileResult result) {
    return result.spans().stream().mapToLong(span -> span.times().elapsed()).max().orElse(0);
  }

  /** Whether a file or slice took that long, given that its file is among {@link #files}. */
  public boolean includes(Span span) {
    return span.times().elapsed() > thresholdNanos;
  }
}
