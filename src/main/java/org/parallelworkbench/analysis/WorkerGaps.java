package org.parallelworkbench.analysis;

import java.util.Comparator;
import java.util.List;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.engine.StageTimes;

/**
 * When one worker had no file though it was there, in nanoseconds.
 *
 * @param betweenFiles before its first file or slice, and between two
 * @param atEnd after its last, while others were still at work
 * @param overtime for how long it went on with what it had in hand when it was one too many
 */
record WorkerGaps(long betweenFiles, long atEnd, long overtime) {

  /** The gaps between the spans of one worker. */
  static WorkerGaps of(int worker, List<Span> spans, RunReport report) {
    Staffing staffing = report.staffing();
    List<StageTimes> inOrder =
        spans.stream()
            .map(Span::times)
            .sorted(Comparator.comparingLong(StageTimes::start))
            .toList();
    long between = 0;
    long overtime = 0;
    long freeSince = 0;
    for (StageTimes times : inOrder) {
      if (times.start() > freeSince) {
        between += staffing.presentNanos(worker, freeSince, times.start());
      }
      overtime += times.elapsed() - staffing.presentNanos(worker, times.start(), times.end());
      freeSince = Math.max(freeSince, times.end());
    }
    long atEnd =
        staffing.presentNanos(worker, freeSince, Math.max(freeSince, report.makespanNanos()));
    return new WorkerGaps(between, atEnd, overtime);
  }

  long sum() {
    return betweenFiles + atEnd;
  }
}
