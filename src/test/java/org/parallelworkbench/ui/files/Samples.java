package org.parallelworkbench.ui.files;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.TextEncoding;

/** Files, rows and events to test with. */
final class Samples {

  static final List<String> TERMS = List.of("A", "B");

  static final TextEncoding UTF_8 =
      new TextEncoding("UTF-8", TextEncoding.Decision.VALID_UTF_8, 100, 0, -1);

  private Samples() {}

  /** A file with a size in bytes. */
  static SourceFile file(String path, long size) {
    return new SourceFile(Path.of(path), size);
  }

  /** A row that nobody watches. */
  static FileRow row(String path, long size) {
    return new FileRow(file(path, size), (row, before, after) -> {});
  }

  /** A worker is in the middle of a file. */
  static RunEvent working(Stage stage, double fraction, int worker) {
    return new RunEvent.Working(0, worker, stage, fraction, 0);
  }

  /** A worker is done with a file and has counted A and B. */
  static RunEvent done(FileRow row, long a, long b) {
    return finished(row, FileStatus.DONE, Counts.of(TERMS, a, b), UTF_8, "");
  }

  /** A worker could not evaluate a file. */
  static RunEvent failed(FileRow row, String message) {
    return finished(row, FileStatus.FAILED, Counts.NONE, null, message);
  }

  /** A worker was interrupted. */
  static RunEvent cancelled(FileRow row) {
    return finished(row, FileStatus.CANCELLED, Counts.NONE, null, "cancelled");
  }

  private static RunEvent finished(
      FileRow row,
      FileStatus status,
      Counts counts,
      @Nullable TextEncoding encoding,
      String message) {
    StageTimes times = new StageTimes(1_000_000_000L, 0, 0, 0, 1_250_000_000L);
    FileResult result =
        new FileResult(0, row.file(), status, counts, 10, encoding, times, 3, message);
    return new RunEvent.Finished(result, 0);
  }
}
