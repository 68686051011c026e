package org.parallelworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.PlannedRun.Purpose;
import org.parallelworkbench.pipeline.FakeWork;

class PreviewTest {

  private static final Engine SEQUENTIAL = DeclaredEngine.sequential(8);
  private static final Engine THREADS = DeclaredEngine.of("threads", (workers, call) -> 1);
  private static final Plan PLAN = Plans.of(Plans.interleaved(1, 3, 7), SEQUENTIAL, THREADS, 2, 4);

  @Test
  void listsTheRunsInTheirOrder() {
    Preview preview = Preview.of(PLAN);

    assertThat(preview.runs()).isEqualTo(RunOrder.of(PLAN)).hasSize(12);
    assertThat(preview.atMost()).isFalse();
  }

  @Test
  void knowsNoDurationFromNothing() {
    assertThat(Preview.of(PLAN).estimate()).isEmpty();
    assertThat(Preview.of(PLAN).sentence())
        .isEqualTo("12 runs, how long is unknown until the first run ends");
  }

  @Test
  void addsUpIdealSchedules() {
    // 8 s alone, 4 s with two workers, and 4 s with four: one file takes that long.
    long[] tasks = {seconds(4), seconds(1), seconds(1), seconds(2)};

    Preview preview = Preview.of(PLAN, tasks);

    assertThat(preview.estimate()).contains(Duration.ofSeconds(4 * (8 + 4 + 4)));
    assertThat(preview.sentence()).isEqualTo("12 runs, about 64 s if no worker has to wait");
  }

  @Test
  void goesByAnEarlierRun() {
    RunReport earlier = run(new RunControl());

    // Four files of 2 s.
    assertThat(Preview.of(PLAN, earlier).estimate()).contains(Duration.ofSeconds(4 * (8 + 4 + 2)));
  }

  @Test
  void doesNotGoByACancelledRun() {
    RunControl control = new RunControl();
    control.cancel();

    assertThat(Preview.of(PLAN, run(control))).isEqualTo(Preview.of(PLAN));
  }

  @Test
  void pilotsAreSupposedToGoOnToTheLimit() {
    Plan plan =
        Plan.of(SEQUENTIAL, List.of(THREADS), WorkerCounts.AUTO, 2, Plans.interleaved(1, 2, 7));

    Preview preview = Preview.of(plan);

    // 1, 2, 4, 8, 16, which then need no other warm-up; then all six configurations.
    assertThat(preview.runs().subList(0, 5))
        .extracting(PlannedRun::purpose)
        .containsOnly(Purpose.PILOT);
    assertThat(preview.runs()).hasSize(5 + 1 + 2 * 6);
    assertThat(preview.sentence()).startsWith("up to 18 runs, ");
  }

  @Test
  void aPrecisionMaySpareRuns() {
    Plan plan = Plans.of(Plans.precise(10, 0.02), SEQUENTIAL, THREADS, 2);

    assertThat(Preview.of(plan).sentence()).startsWith("up to 20 runs, ");
  }

  @ParameterizedTest
  @CsvSource({
    "0.4, less than a second",
    "0.5, about 1 s",
    "119.4, about 119 s",
    "119.5, about 2 min",
    "149, about 2 min",
    "7169, about 119 min",
    "7170, about 2 h",
    "9100, about 3 h"
  })
  void roundsTimesAsPeopleDo(double seconds, String words) {
    Preview preview =
        Preview.of(
            Plan.once(List.of(new RunConfiguration(SEQUENTIAL, 1))), new long[] {seconds(seconds)});

    assertThat(preview.sentence()).isEqualTo("1 run, " + words + " if no worker has to wait");
  }

  private static RunReport run(RunControl control) {
    RunRequest request = new RunRequest(FakeWork.files(4), FakeWork.quick(), 1);
    return SEQUENTIAL.run(request, RunListener.NONE, control);
  }

  private static long seconds(double seconds) {
    return Math.round(seconds * 1e9);
  }
}
