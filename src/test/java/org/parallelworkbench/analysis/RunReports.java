package org.parallelworkbench.analysis;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.Span;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;

/** Makes up reports of runs that never were. */
final class RunReports {

  private RunReports() {}

  /** One file and who worked on it when. */
  record Taken(int worker, StageTimes times) {}

  static RunReport of(int workers, long makespanNanos, List<Taken> taken) {
    List<FileResult> results = new ArrayList<>();
    for (Taken one : taken) {
      SourceFile file = new SourceFile(Path.of("file" + results.size()), 1);
      FileStatus status =
          one.times().equals(StageTimes.NEVER) ? FileStatus.CANCELLED : FileStatus.DONE;
      results.add(
          new FileResult(
              results.size(), file, status, Counts.NONE, 1, null, one.times(), one.worker(), ""));
    }
    List<SourceFile> files = results.stream().map(FileResult::file).toList();
    return new RunReport(
        "threads",
        new RunRequest(files, work(), workers),
        Instant.EPOCH,
        makespanNanos,
        results,
        false);
  }

  /** The same run, of which the number of workers changed at that moment. */
  static RunReport resized(RunReport report, long nanos, int workers) {
    return new RunReport(
        report.engine(),
        report.request(),
        report.startedAt(),
        report.makespanNanos(),
        report.results(),
        report.cancelled(),
        report.staffing().then(nanos, workers));
  }

  /** A run over one file in two slices. */
  static RunReport sliced(int workers, long makespanNanos, List<Span> spans) {
    RunReport whole = of(workers, makespanNanos, List.of(new Taken(1, StageTimes.NEVER)));
    FileResult file = whole.results().get(0);
    Slices slices = new Slices(2, spans);
    FileResult sliced =
        new FileResult(
            0,
            file.file(),
            FileStatus.DONE,
            Counts.NONE,
            1,
            null,
            slices.times(),
            spans.get(spans.size() - 1).worker(),
            "",
            slices,
            List.of());
    return new RunReport(
        "threads", whole.request(), Instant.EPOCH, makespanNanos, List.of(sliced), false);
  }

  private static PreparedPipeline work() {
    try {
      return PreparedPipeline.of(new Simulated(), Settings.of(Map.of()));
    } catch (InvalidSettingException e) {
      throw new AssertionError(e);
    }
  }
}
