package org.parallelworkbench.ui.timeline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.Stragglers;
import org.parallelworkbench.analysis.TimeAudit;
import org.parallelworkbench.analysis.TimePart;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.WorkerSite;

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

    Predicate<Block> isStraggler =
        block -> straggling.get(block.file().index()) && stragglers.includes(block.span());

    List<Block> unnamed = new ArrayList<>();
    Map<Integer, List<Block>> byWorker = new TreeMap<>();
    for (int worker = 1; worker <= report.staffing().most(); worker++) {
      byWorker.put(worker, new ArrayList<>());
    }
    List<Block> blocks = Block.of(report.results());
    long end = report.makespanNanos();
    for (Block block : blocks) {
      List<Block> ofWorker =
          block.worker() > 0
              ? byWorker.computeIfAbsent(block.worker(), worker -> new ArrayList<>())
              : unnamed;
      ofWorker.add(block);
      end = Math.max(end, block.times().end());
    }

    List<Lane> lanes = new ArrayList<>();
    Optional<Engine> engine = Engines.byId(report.engine());
    byWorker.forEach(
        (worker, theirs) ->
            lanes.addAll(
                lanes(worker, engine.flatMap(it -> it.site(worker)), theirs, isStraggler)));
    if (!unnamed.isEmpty()) {
      lanes.addAll(lanes(0, Optional.empty(), unnamed, isStraggler));
    }
    int spans = blocks.size();
    return new TimelineModel(
        report, lanes, spans, HEADROOM * Math.max(1, end), busyShare(report), stragglers);
  }

  private static List<Lane> lanes(
      int worker, Optional<WorkerSite> site, List<Block> blocks, Predicate<Block> isStraggler) {
    List<Lane> lanes = new ArrayList<>();
    for (List<Block> row : LanePacker.rows(blocks)) {
      lanes.add(new Lane(worker, site, lanes.isEmpty(), row, isStraggler));
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

  /** What a span shows. */
  Block block(SpanRef span) {
    return new Block(result(span), lanes.get(span.lane()).number(span.index()));
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
