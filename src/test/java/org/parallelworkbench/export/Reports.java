package org.parallelworkbench.export;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Attempt;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;

/** Makes reports of runs that never took place. */
final class Reports {

  private Reports() {}

  /** A report with these results, whose counts have these names. */
  static RunReport of(List<String> columns, List<FileResult> results) {
    List<SourceFile> files = results.stream().map(FileResult::file).toList();
    PreparedPipeline work =
        new PreparedPipeline(new Simulated(), Settings.DEFAULTS, new Idle(columns));
    RunRequest request = new RunRequest(files, work, 2);
    return new RunReport("threads", request, Instant.EPOCH, 1_000_000_000, results, false);
  }

  static FileResult done(
      String path, Counts counts, long bytes, @Nullable TextEncoding encoding, long nanos) {
    return result(path, FileStatus.DONE, counts, bytes, encoding, nanos, "");
  }

  static FileResult failed(String path, String message) {
    return result(path, FileStatus.FAILED, Counts.NONE, 0, null, 2_000_000, message);
  }

  /** Done by worker 2 at the second attempt, after worker 1 had failed for half a millisecond. */
  static FileResult retried(String path, Counts counts) {
    FileResult done = done(path, counts, 9, null, 1_000_000);
    StageTimes before = new StageTimes(1_000, 500_000, 0, 0, 501_000);
    return new FileResult(
        0,
        done.file(),
        done.status(),
        done.counts(),
        done.bytes(),
        null,
        new StageTimes(2_005_000, 1_000_000, 0, 0, 3_005_000),
        2,
        "",
        null,
        List.of(new Attempt(1, FileStatus.FAILED, before, 1, "the network is gone", null)));
  }

  static FileResult notStarted(String path) {
    return FileResult.notStarted(0, new SourceFile(Path.of(path), 1));
  }

  private static FileResult result(
      String path,
      FileStatus status,
      Counts counts,
      long bytes,
      @Nullable TextEncoding encoding,
      long nanos,
      String message) {
    SourceFile file = new SourceFile(Path.of(path), bytes);
    StageTimes times = new StageTimes(5_000, nanos, 0, 0, 5_000 + nanos);
    return new FileResult(0, file, status, counts, bytes, encoding, times, 2, message);
  }

  private record Idle(List<String> columns) implements FileEvaluator {
    @Override
    public Evaluation evaluate(SourceFile file, StageObserver observer) {
      return new Evaluation(Counts.NONE, 0, null);
    }
  }
}
