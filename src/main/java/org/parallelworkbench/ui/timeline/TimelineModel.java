package org.parallelworkbench.ui.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.Stragglers;
import org.parallelworkbench.analysis.TimeAudit;
import org.parallelworkbench.analysis.TimePart;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.StageTimes;

/**
 * What the timeline of one run shows, made once so that every frame is quick to draw. Immutable.
 *
 * @param lanes by worker; those of files that do not name their worker come last
 * @param spans how many spans there are in all lanes
 * @param lengthNanos the time that the whole timeline covers, more than 0: the makespan and a
 *     little room, so that the end can be seen to be one
 * @param busyShare how much of all workers' time they had a file in hand, 0 to 1
 */
record TimelineModel(
    RunReport report,
    List<Lane> lanes,
    int spans,
    double lengthNanos,
    double busyShare,
    Stragglers stragglers) {

  private static final double HEADROOM = 1.01;

  TimelineModel {
    lanes = List.copyOf(lanes);
  }

  /** Prepares a run: a matter of a second for a million files. */
  static TimelineModel of(RunReport report) {
    Stragglers stragglers = Stragglers.of(report);
    BitSet straggling = new BitSet();
    stragglers.files().forEach(file -> straggling.set(file.index()));

    List<FileResult> unnamed = new ArrayList<>();
    Map<Integer, List<FileResult>> byWorker = new TreeMap<>();
    for (int worker = 1; worker <= report.workers(); worker++) {
      byWorker.put(worker, new ArrayList<>());
    }
    long end = report.makespanNanos();
    int spans = 0;
    for (FileResult result : report.results()) {
      if (result.worker() > 0) {
        byWorker.computeIfAbsent(result.worker(), worker -> new ArrayList<>()).add(result);
      } else if (!result.times().equals(StageTimes.NEVER)) {
        unnamed.add(result);
      } else {
        continue;
      }
      spans++;
      end = Math.max(end, result.times().end());
    }

    List<Lane> lanes = new ArrayList<>();
    byWorker.forEach((worker, files) -> lanes.addAll(lanes(worker, files, straggling)));
    if (!unnamed.isEmpty()) {
      lanes.addAll(lanes(0, unnamed, straggling));
    }
    return new TimelineModel(
        report, lanes, spans, HEADROOM * Math.max(1, end), busyShare(report), stragglers);
  }

  private static List<Lane> lanes(int worker, List<FileResult> files, BitSet straggling) {
    List<Lane> lanes = new ArrayList<>();
    for (List<FileResult> row : LanePacker.rows(files)) {
      lanes.add(new Lane(worker, lanes.isEmpty(), row, file -> straggling.get(file.index())));
    }
    return lanes;
  }

  private static double busyShare(RunReport report) {
    TimeAudit audit = TimeAudit.of(report);
    long idle = nanos(audit, TimePart.WAITING) + nanos(audit, TimePart.UNEXPLAINED);
    return audit.totalNanos() == 0 ? 0 : 1 - (double) idle / audit.totalNanos();
  }

  private static long nanos(TimeAudit audit, TimePart part) {
    return audit.nanos().getOrDefault(part, 0L);
  }

  /** What became of the file of a span. */
  FileResult result(SpanRef span) {
    return report.results().get(lanes.get(span.lane()).file(span.index()));
  }

  /** A model is equal to itself only: to compare two runs file by file would hold up a frame. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
