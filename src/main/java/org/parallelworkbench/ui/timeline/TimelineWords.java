package org.parallelworkbench.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parallelworkbench.analysis.Stragglers;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.files.VisibleText;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/** Says in words what the timeline shows. Immutable. */
final class TimelineWords {

  private static final double NANOS_PER_SECOND = 1e9;
  private static final int MOST_NAMES = 3;
  private static final int LEAST_DIGITS = 2;
  private static final int MOST_DIGITS = 9;

  private final Texts texts;

  TimelineWords(Texts texts) {
    this.texts = texts;
  }

  /** The name to stand in a block: of a slice, with its number. */
  static String name(Block block) {
    String name = VisibleText.of(block.file().file().name());
    int slice = block.span().slice();
    return slice >= 0 ? (slice + 1) + " · " + name : name;
  }

  /** Such as {@code 4 workers · 3.92 s · 2 failed}. */
  String summary(TimelineModel model) {
    RunReport report = model.report();
    List<String> parts = new ArrayList<>();
    parts.add(
        report.resized()
            ? texts.get("summary.resized", report.staffing().words())
            : texts.get("summary.workers", report.workers()));
    parts.add(seconds(report.makespanNanos()));
    long failed = report.count(FileStatus.FAILED);
    if (failed > 0) {
      parts.add(texts.get("summary.failed", failed));
    }
    return String.join(" · ", parts);
  }

  /** How well the workers were used, and whether the run was stopped before its end. */
  String use(TimelineModel model) {
    RunReport report = model.report();
    String busy =
        texts.get("use.busy", report.staffing().most(), Formats.percent(model.busyShare()));
    return report.cancelled()
        ? texts.get("use.cancelled", model.spans(), report.results().size()) + " " + busy
        : busy;
  }

  /** How many stragglers there are and which are the longest. */
  String stragglers(TimelineModel model) {
    Stragglers stragglers = model.stragglers();
    List<FileResult> files = stragglers.files();
    if (files.isEmpty()) {
      return texts.get("stragglers.none");
    }
    String longest =
        files.stream()
            .limit(MOST_NAMES)
            .map(
                file ->
                    VisibleText.of(file.file().name())
                        + " "
                        + seconds(Stragglers.longestNanos(file)))
            .collect(Collectors.joining(", "));
    String list =
        files.size() > MOST_NAMES
            ? texts.get("stragglers.more", longest, files.size() - MOST_NAMES)
            : longest;
    return texts.get("stragglers.some", files.size(), list);
  }

  /** Everything about a span, in a few lines. */
  String span(TimelineModel model, SpanRef span) {
    Block block = model.block(span);
    FileResult result = block.file();
    StageTimes times = block.times();
    List<String> lines = new ArrayList<>();
    lines.add(VisibleText.of(result.file().name()));
    slice(block).ifPresent(lines::add);
    lines.add(
        texts.get(
            "span.when",
            worker(block.worker()),
            moment(times.start(), times.elapsed()),
            seconds(times.elapsed())));
    lines.add(parts(model.lanes().get(span.lane()), span.index()));
    if (result.status() != FileStatus.DONE) {
      lines.add(texts.get("span." + result.status(), VisibleText.of(Phrases.of(result.message()))));
    }
    if (model.lanes().get(span.lane()).stragglers(span.index(), span.index() + 1) > 0) {
      lines.add(texts.get("span.straggler"));
    }
    return String.join("\n", lines);
  }

  /** Which part of its file a block is; empty if it is all of it. */
  private Optional<String> slice(Block block) {
    Slices slices = block.file().slices();
    if (slices == null) {
      return Optional.empty();
    }
    int slice = block.span().slice();
    return Optional.of(
        slice == Span.MERGE
            ? texts.get("span.merge", slices.count())
            : texts.get("span.slice", slice + 1, slices.count()));
  }

  /** Such as {@code 4 → 8 workers}, for what the number of workers became at some moment. */
  String change(int before, Staffing.Change change) {
    return texts.get("change", before, change.workers());
  }

  /** How many more files a pixel column has than the one that is described, or nothing. */
  String others(int count) {
    return count == 0 ? "" : texts.get("span.others", count);
  }

  /** What part of the run is in view, or nothing if that is all of it. */
  String view(TimelineScene scene) {
    List<String> parts = new ArrayList<>();
    TimeWindow window = scene.window();
    if (!window.isAll()) {
      parts.add(
          texts.get(
              "view.time",
              moment((long) window.start(), (long) window.length()),
              moment((long) window.end(), (long) window.length())));
    }
    TimelineLayout layout = scene.layout();
    if (layout.visibleLanes() < layout.lanes()) {
      parts.add(
          texts.get(
              "view.lanes",
              layout.firstLane() + 1,
              layout.firstLane() + layout.visibleLanes(),
              layout.lanes()));
    }
    return String.join(" · ", parts);
  }

  private String worker(int worker) {
    return worker == 0 ? texts.get("worker.unnamed") : texts.get("worker", String.valueOf(worker));
  }

  private String parts(Lane lane, int span) {
    List<String> parts = new ArrayList<>();
    for (Part part : Part.values()) {
      if (lane.nanos(span, part) > 0) {
        parts.add(texts.get("part." + part) + " " + seconds((long) lane.nanos(span, part)));
      }
    }
    return String.join(" · ", parts);
  }

  /** A moment with enough digits to tell it from another so many nanoseconds away. */
  private static String moment(long nanos, long apart) {
    int digits = Math.clamp(TimeTicks.digits((double) apart) + 1, LEAST_DIGITS, MOST_DIGITS);
    return Formats.number(nanos / NANOS_PER_SECOND, digits) + " s";
  }

  private static String seconds(long nanos) {
    return Formats.seconds(nanos / NANOS_PER_SECOND);
  }
}
