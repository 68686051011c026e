package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunReport;

class TimingTest {

  private static final RunReport SEQUENTIAL = Reports.run("sequential", 1, 13.02, 10, 1.3);
  private static final RunReport FOUR = Reports.run("threads", 4, 3.96, 10, 1.31);

  @Test
  void comparesEachRunWithTheSequentialOne() {
    List<Timing> timings = Timing.of(List.of(SEQUENTIAL, FOUR));

    assertThat(timings).extracting(Timing::engine).containsExactly("sequential", "threads");
    Timing baseline = timings.get(0);
    assertThat(baseline.elapsedSeconds()).isEqualTo(13.02, within(1e-9));
    assertThat(baseline.speedup()).hasValue(1);
    assertThat(baseline.efficiency()).hasValue(1);
    assertThat(baseline.idealSeconds().orElseThrow()).isEqualTo(13.0, within(1e-9));
    Timing parallel = timings.get(1);
    assertThat(parallel.workers()).isEqualTo(4);
    assertThat(parallel.elapsedSeconds()).isEqualTo(3.96, within(1e-9));
    assertThat(parallel.speedup().orElseThrow()).isEqualTo(13.02 / 3.96, within(1e-9));
    assertThat(parallel.efficiency().orElseThrow()).isEqualTo(13.02 / 3.96 / 4, within(1e-9));
  }

  @Test
  void idealIsMadeFromTheFileTimesOfTheSequentialRunWhicheverComesFirst() {
    Timing parallel = Timing.of(List.of(FOUR, SEQUENTIAL)).get(0);

    assertThat(parallel.engine()).isEqualTo("threads");
    assertThat(parallel.idealSeconds().orElseThrow()).isEqualTo(3.9, within(1e-9));
  }

  @Test
  void theFirstCompleteSequentialRunIsTheBaseline() {
    RunReport aborted = Reports.cancelled(Reports.run("sequential", 1, 2, 10, 0.2));
    RunReport later = Reports.run("sequential", 1, 26.04, 10, 2.6);

    List<Timing> timings = Timing.of(List.of(aborted, SEQUENTIAL, later));

    assertThat(timings).hasSize(2);
    assertThat(timings.get(0).speedup()).hasValue(1);
    assertThat(timings.get(1).speedup()).hasValue(0.5);
  }

  @Test
  void withoutABaselineThereIsNothingToCompareWith() {
    RunReport lazy = Reports.run("lazy", 1, 13, 10, 1.3);
    RunReport aborted = Reports.cancelled(SEQUENTIAL);

    assertThat(Timing.of(List.of(lazy, FOUR, aborted)))
        .hasSize(2)
        .allSatisfy(
            timing -> {
              assertThat(timing.elapsedSeconds()).isPositive();
              assertThat(timing.speedup()).isEmpty();
              assertThat(timing.efficiency()).isEmpty();
              assertThat(timing.idealSeconds()).isEmpty();
            });
  }

  @Test
  void leavesCancelledRunsOut() {
    assertThat(Timing.of(List.of(SEQUENTIAL, Reports.cancelled(FOUR))))
        .extracting(Timing::engine)
        .containsExactly("sequential");
  }

  @Test
  void saysHowManyFilesFailed() {
    RunReport report =
        Reports.run(
            "threads",
            2,
            1,
            List.of(
                Reports.done(0, 1, 1),
                Reports.failed(1, 0, "looks binary"),
                Reports.failed(2, 0, "looks binary")));

    Timing timing = Timing.of(List.of(report)).getFirst();

    assertThat(timing.files()).isEqualTo(3);
    assertThat(timing.failed()).isEqualTo(2);
  }

  @Test
  void aRunThatTookNoTimeHasNoSpeedup() {
    RunReport nothing = Reports.run("threads", 2, 0, 0, 0);
    RunReport baseline = Reports.run("sequential", 1, 0, 0, 0);

    Timing timing = Timing.of(List.of(baseline, nothing)).get(1);

    assertThat(timing.speedup()).isEmpty();
    assertThat(timing.efficiency()).isEmpty();
    assertThat(timing.idealSeconds()).isEqualTo(OptionalDouble.of(0));
  }

  @Test
  void noRunsGiveNoTimings() {
    assertThat(Timing.of(List.of())).isEmpty();
  }

  @Test
  void leavesOutARunWhoseNumberOfWorkersChanged() {
    RunReport baseline = Reports.run("sequential", 1, 8, 4, 2);
    RunReport resized = Reports.resized(Reports.run("threads", 2, 4, 4, 2), 4);

    assertThat(Timing.of(List.of(baseline, resized)))
        .extracting(Timing::engine)
        .containsExactly("sequential");
  }
}
