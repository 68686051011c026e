package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.pipeline.Counts;

class AgreementTest {

  private static final RunReport SEQUENTIAL =
      Reports.run(
          "sequential", 1, 2, List.of(Reports.done(0, 1, 7), Reports.failed(1, 1, "not found")));

  @Test
  void equalCountsAndStatusesAgreeHoweverLongTheyTook() {
    RunReport parallel =
        Reports.run(
            "threads", 4, 1, List.of(Reports.done(0, 9, 7), Reports.failed(1, 0, "no permission")));

    assertThat(Agreement.of(List.of(SEQUENTIAL, parallel, SEQUENTIAL)))
        .isEqualTo(new Agreement(true, "All 3 runs gave identical counts."));
  }

  @Test
  void namesTheFirstFileThatWasCountedDifferently() {
    RunReport parallel =
        Reports.run(
            "threads", 4, 1, List.of(Reports.done(0, 1, 8), Reports.failed(1, 1, "not found")));

    assertThat(Agreement.of(List.of(SEQUENTIAL, SEQUENTIAL, parallel)))
        .isEqualTo(
            new Agreement(
                false,
                "Results differ: 0.txt is done {n=7} with sequential × 1,"
                    + " but done {n=8} with threads × 4."));
  }

  @Test
  void namesTheFirstFileThatEndedDifferently() {
    RunReport parallel =
        Reports.run("threads", 2, 1, List.of(Reports.done(0, 1, 7), Reports.done(1, 1, 5)));

    assertThat(Agreement.of(List.of(SEQUENTIAL, parallel)))
        .isEqualTo(
            new Agreement(
                false,
                "Results differ: 1.txt is failed {} with sequential × 1,"
                    + " but done {n=5} with threads × 2."));
  }

  @Test
  void aFailureIsNotTheSameAsFindingNothing() {
    FileResult failed = Reports.failed(0, 1, "not found");
    FileResult foundNothing =
        new FileResult(
            0, failed.file(), FileStatus.DONE, Counts.NONE, 0, null, failed.times(), 1, "");

    Agreement agreement =
        Agreement.of(
            List.of(
                Reports.run("sequential", 1, 1, List.of(failed)),
                Reports.run("threads", 2, 1, List.of(foundNothing))));

    assertThat(agreement.identical()).isFalse();
  }

  @Test
  void oneRunHasNothingToCompareWith() {
    RunReport cancelled = Reports.cancelled(SEQUENTIAL);
    Agreement alone = new Agreement(true, "One run: nothing to compare with yet.");

    assertThat(Agreement.of(List.of(SEQUENTIAL))).isEqualTo(alone);
    assertThat(Agreement.of(List.of(cancelled, SEQUENTIAL, cancelled))).isEqualTo(alone);
  }

  @Test
  void withoutACompleteRunThereIsNothingToSay() {
    Agreement none = new Agreement(true, "No complete run yet.");

    assertThat(Agreement.of(List.of())).isEqualTo(none);
    assertThat(Agreement.of(List.of(Reports.cancelled(SEQUENTIAL)))).isEqualTo(none);
  }
}
