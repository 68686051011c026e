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

  private static PreparedPipeline work() {
    try {
      return PreparedPipeline.of(new Simulated(), Settings.of(Map.of()));
    } catch (InvalidSettingException e) {
      throw new AssertionError(e);
    }
  }
}
