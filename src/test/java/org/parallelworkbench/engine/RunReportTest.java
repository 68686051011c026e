package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.SlicedWork;
import org.parallelworkbench.pipeline.SourceFile;

class RunReportTest {

  @Test
  void needsOneResultForEachFile() {
    RunRequest request = new RunRequest(FakeWork.files(3), FakeWork.quick(), 1);
    List<FileResult> tooFew = List.of(Reports.done(0, 1, 1), Reports.done(1, 1, 1));

    assertThatThrownBy(() -> new RunReport("sequential", request, Instant.EPOCH, 0, tooFew, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 results for 3 files");
  }

  @Test
  void countsStatusesAndBytes() {
    RunReport report =
        Reports.run(
            "threads",
            4,
            2.5,
            List.of(
                Reports.done(0, 1, 1),
                Reports.failed(1, 1, "looks binary"),
                Reports.done(2, 1, 1),
                Reports.cancelled(3)));

    assertThat(report.count(FileStatus.DONE)).isEqualTo(2);
    assertThat(report.count(FileStatus.FAILED)).isEqualTo(1);
    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(1);
    assertThat(report.bytes()).isEqualTo(2 * FakeWork.FILE_SIZE);
    assertThat(report.workers()).isEqualTo(4);
  }

  @Test
  void tasksAreTheLargestFirstAndSlicedOnesInEqualParts() {
    List<SourceFile> files =
        List.of(
            new SourceFile(Path.of("a"), 10),
            new SourceFile(Path.of("cut"), 3 << 20),
            new SourceFile(Path.of("b"), 20),
            new SourceFile(Path.of("large"), 4 << 20));
    RunRequest request =
        new RunRequest(
            files,
            SlicedWork.of(
                file -> file.name().equals("cut") ? 3 : 1,
                file -> 1,
                (file, round, slice, observer) -> 1),
            1);
    RunReport sequential =
        Reports.of(
            request,
            Reports.run(
                "sequential",
                1,
                100e-9,
                List.of(
                    Reports.done(0, 5e-9, 1),
                    result(1, files.get(1), 50),
                    Reports.done(2, 6e-9, 1),
                    result(3, files.get(3), 40))));

    assertThat(sequential.taskNanos()).containsExactly(40, 16, 17, 17, 5, 6);
  }

  private static FileResult result(int index, SourceFile file, long nanos) {
    StageTimes times = new StageTimes(0, 0, 0, nanos, nanos);
    return new FileResult(index, file, FileStatus.DONE, Counts.NONE, 1, null, times, 1, "");
  }

  @Test
  void aFileInSlicesTakesFromTheFirstStartToTheLastEnd() {
    FileResult result =
        Reports.sliced(
            Reports.done(0, 1, 1),
            2,
            List.of(
                new Span(2, 1, new StageTimes(20, 1, 2, 3, 60)),
                new Span(1, 0, new StageTimes(10, 4, 5, 6, 50)),
                new Span(2, Span.MERGE, new StageTimes(60, 0, 0, 0, 65))));

    assertThat(result.times()).isEqualTo(new StageTimes(10, 5, 7, 9, 65));
    assertThat(result.busyNanos()).isEqualTo(40 + 40 + 5);
    assertThat(result.spans()).extracting(Span::slice).containsExactly(0, 1, Span.MERGE);
    assertThat(result.worker()).isEqualTo(2);
  }

  @Test
  void aWholeFileIsOneSpanAndOneThatNobodyTookIsNone() {
    FileResult whole = Reports.done(0, 1, 1);

    assertThat(whole.spans()).containsExactly(new Span(1, Span.WHOLE, whole.times()));
    assertThat(FileResult.notStarted(0, whole.file()).spans()).isEmpty();
  }
}
