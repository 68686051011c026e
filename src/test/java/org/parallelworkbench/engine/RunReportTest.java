package org.parallelworkbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.pipeline.FakeWork;

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
}
