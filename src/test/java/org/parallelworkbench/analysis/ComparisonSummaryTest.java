package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunReport;

class ComparisonSummaryTest {

  @Test
  void sumsUpTimesAndAgreementOfTheSameRuns() {
    RunReport sequential = Reports.run("sequential", 1, 4, 2, 2);
    RunReport parallel = Reports.run("threads", 2, 2, 2, 2);
    RunReport cancelled = Reports.cancelled(Reports.run("threads", 4, 1, 2, 2));
    List<RunReport> reports = List.of(sequential, cancelled, parallel);

    ComparisonSummary summary = ComparisonSummary.of(reports);

    assertThat(summary.timings()).isEqualTo(Timing.of(reports)).hasSize(2);
    assertThat(summary.timings().getLast().speedup()).hasValue(2);
    assertThat(summary.agreement())
        .isEqualTo(new Agreement(true, "All 2 runs gave identical counts."));
  }
}
