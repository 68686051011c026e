package org.parallelworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FakeEngine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.Measurement.Answers;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.SourceFile;

@Timeout(60)
class ExperimentRunTest {

  private static final Engine SEQUENTIAL = DeclaredEngine.sequential(8);

  private final RecordingListener listener = new RecordingListener();
  private final RunControl control = new RunControl();
  private final Pause pause = new Pause();

  @Test
  void aComparisonRunsTheBaselineThenEachCountOnce() {
    Experiment comparison =
        Experiment.comparison(
            FakeWork.files(4), FakeWork.quick(), SEQUENTIAL, halving(), List.of(4, 2));

    ExperimentReport report = comparison.run(listener, control);

    assertThat(listener.lines)
        .containsExactly(
            "start 1/3 MEASURE sequential×1 #1",
            "end 1/3 MEASURE sequential×1 #1 FIRST",
            "start 2/3 MEASURE threads×4 #1",
            "end 2/3 MEASURE threads×4 #1 SAME",
            "start 3/3 MEASURE threads×2 #1",
            "end 3/3 MEASURE threads×2 #1 SAME");
    assertThat(report.complete()).isTrue();
    assertThat(report.measurements())
        .extracting(Measurement::seconds)
        .containsExactly(8.0, 2.0, 4.0);
    assertThat(report.agreement().sentence()).isEqualTo("All 3 runs gave identical counts.");
  }

  @Test
  void runsInTheOrderOfTheSeed() {
    Plan plan = Plans.of(Plans.interleaved(1, 4, 11), SEQUENTIAL, halving(), 1, 2, 4, 8);

    ExperimentReport report = run(plan);

    assertThat(report.measurements())
        .extracting(Measurement::run)
        .containsExactlyElementsOf(RunOrder.of(plan));
    assertThat(report.measurements()).extracting(Measurement::number).isSorted().startsWith(1);
    assertThat(report.experiment().plan()).isEqualTo(plan);
  }

  @Test
  void warmUpsAreRecordedButNotMeasured() {
    // The first run of each worker count is slow.
    Engine warming = DeclaredEngine.of("threads", (workers, call) -> call == 1 ? 100 : 3);
    Plan plan = Plans.of(Plans.asGiven(1, 3), SEQUENTIAL, warming, 2);

    ExperimentReport report = run(plan);

    assertThat(report.measurements()).hasSize(8);
    assertThat(report.measurements()).extracting(Measurement::seconds).contains(100.0);
    assertThat(report.samples().get(new RunConfiguration(warming, 2)).values())
        .containsExactly(3.0, 3.0, 3.0);
  }

  @Test
  void aPreciseConfigurationIsNotRunAgain() {
    // The baseline never varies; the other does.
    Engine varying = DeclaredEngine.of("threads", (workers, call) -> 1 + call % 2);
    Plan plan = Plans.of(Plans.precise(6, 0.05), SEQUENTIAL, varying, 2);

    ExperimentReport report = run(plan);

    assertThat(report.samples().get(new RunConfiguration(SEQUENTIAL, 1)).n()).isEqualTo(3);
    assertThat(report.samples().get(new RunConfiguration(varying, 2)).n()).isEqualTo(6);
    assertThat(listener.lines)
        .contains(
            "end 4/12 MEASURE threads×2 #2 SAME",
            "start 5/12 MEASURE sequential×1 #3",
            "end 5/9 MEASURE sequential×1 #3 SAME",
            "start 6/9 MEASURE threads×2 #3")
        .endsWith("end 9/9 MEASURE threads×2 #6 SAME");
    assertThat(report.complete()).isTrue();
  }

  @Test
  void pilotsFindTheCountsAndWarmThemUp() {
    Engine upToFour = DeclaredEngine.of("threads", (workers, call) -> 8.0 / Math.min(workers, 4));
    Plan plan = Plan.of(SEQUENTIAL, List.of(upToFour), WorkerCounts.AUTO, 16, Plans.asGiven(1, 1));

    ExperimentReport report = run(plan);

    assertThat(listener.started())
        .containsExactly(
            "PILOT threads×1 #1",
            "PILOT threads×2 #1",
            "PILOT threads×4 #1",
            "PILOT threads×8 #1",
            "PILOT threads×16 #1",
            "WARM_UP sequential×1 #1",
            "MEASURE sequential×1 #1",
            "MEASURE threads×1 #1",
            "MEASURE threads×2 #1",
            "MEASURE threads×4 #1",
            "MEASURE threads×8 #1",
            "MEASURE threads×16 #1");
    // With 64 workers at most: seven pilots, a warm-up and eight measured runs.
    assertThat(listener.lines).startsWith("start 1/16 PILOT threads×1 #1");
    assertThat(listener.lines).contains("end 4/16 PILOT threads×8 #1 SAME");
    assertThat(listener.lines).contains("end 5/12 PILOT threads×16 #1 SAME");
    assertThat(report.samples()).hasSize(6);
    assertThat(report.experiment().plan().pilots()).isEmpty();
    assertThat(report.experiment().plan().configurations()).hasSize(6);
  }

  @Test
  void eachEngineHasPilotsOfItsOwn() {
    Engine flat = DeclaredEngine.of("flat", (workers, call) -> 8);
    Plan plan =
        Plan.of(SEQUENTIAL, List.of(flat, halving()), WorkerCounts.AUTO, 4, Plans.asGiven(0, 1));

    run(plan);

    assertThat(listener.started().subList(0, 8))
        .containsExactly(
            "PILOT flat×1 #1",
            "PILOT flat×2 #1",
            "PILOT flat×4 #1",
            "PILOT threads×1 #1",
            "PILOT threads×2 #1",
            "PILOT threads×4 #1",
            "PILOT threads×8 #1",
            "PILOT threads×16 #1");
    assertThat(listener.started()).hasSize(8 + 1 + 3 + 5);
  }

  @Test
  void keepsOnlyTheFirstBaselinesReportAndTheLatest() {
    Plan plan = Plans.of(Plans.asGiven(0, 3), DeclaredEngine.sequential(8), halving(), 2);

    run(plan);

    RunReport first = listener.reports.getFirst().latest().orElseThrow();
    for (int i = 0; i < listener.reports.size(); i++) {
      ExperimentReport soFar = listener.reports.get(i);
      assertThat(soFar.measurements()).hasSize(i + 1);
      assertThat(soFar.baseline()).containsSame(first);
      assertThat(soFar.latest().orElseThrow().engine())
          .isEqualTo(i % 2 == 0 ? Engines.SEQUENTIAL : "threads");
      assertThat(soFar.complete()).isEqualTo(i == 5);
    }
  }

  @Test
  void theBaselinesReportIsOfAWarmUpOnlyAtFirst() {
    Plan plan = Plans.of(Plans.asGiven(2, 2), DeclaredEngine.sequential(8), halving(), 2);

    run(plan);

    List<RunReport> latest =
        listener.reports.stream().map(soFar -> soFar.latest().orElseThrow()).toList();
    for (int i = 0; i < latest.size(); i++) {
      assertThat(listener.reports.get(i).baseline()).containsSame(latest.get(i < 4 ? 0 : 4));
    }
    assertThat(latest).hasSize(8);
  }

  @Test
  void differentAnswersAreFoundAndSaid() {
    Engine wrongTwice =
        DeclaredEngine.of("threads", (workers, call) -> 1, (workers, call) -> call < 2 ? 1 : 7);
    Plan plan = Plans.of(Plans.asGiven(0, 3), SEQUENTIAL, wrongTwice, 2);

    ExperimentReport report = run(plan);

    assertThat(report.measurements())
        .extracting(Measurement::answers)
        .containsExactly(
            Answers.FIRST,
            Answers.SAME,
            Answers.SAME,
            Answers.DIFFERENT,
            Answers.SAME,
            Answers.DIFFERENT);
    assertThat(report.agreement().identical()).isFalse();
    assertThat(report.agreement().sentence()).startsWith("Results differ: 0.txt is done {n=1}");
  }

  @Test
  void cancellingKeepsEverythingMeasuredSoFar() {
    Plan plan = Plans.of(Plans.asGiven(0, 3), SEQUENTIAL, halving(), 2);

    ExperimentReport report =
        Plans.experiment(plan)
            .run(
                new RecordingListener() {
                  @Override
                  public RunListener starting(
                      int number, int total, PlannedRun run, RunRequest request) {
                    if (number == 4) {
                      control.cancel();
                    }
                    return super.starting(number, total, run, request);
                  }
                },
                control,
                pause);

    assertThat(report.complete()).isFalse();
    assertThat(report.measurements())
        .extracting(Measurement::answers)
        .containsExactly(Answers.FIRST, Answers.SAME, Answers.SAME, Answers.INCOMPLETE);
    assertThat(report.samples().get(new RunConfiguration(SEQUENTIAL, 1)).n()).isEqualTo(2);
    assertThat(report.samples().get(new RunConfiguration(halving(), 2)).n()).isEqualTo(1);
    assertThat(report.latest().orElseThrow().cancelled()).isTrue();
    assertThat(report.agreement().sentence()).isEqualTo("All 3 runs gave identical counts.");
  }

  @Test
  void cancelledBeforeItBeginsItRunsNothing() {
    control.cancel();

    ExperimentReport report = run(Plans.of(Plans.asGiven(0, 3), SEQUENTIAL, halving(), 2));

    assertThat(listener.lines).isEmpty();
    assertThat(report.measurements()).isEmpty();
    assertThat(report.samples()).isEmpty();
    assertThat(report.latest()).isEmpty();
    assertThat(report.complete()).isFalse();
  }

  @Test
  void aRunThatSomeoneElseBreaksOffEndsTheExperiment() {
    RunControl another = new RunControl();
    another.cancel();
    Engine broken =
        new FakeEngine(
            "single",
            false,
            (request, heard, switched) -> SEQUENTIAL.run(request, RunListener.NONE, another));

    ExperimentReport report = run(Plan.once(List.of(new RunConfiguration(broken, 1))));

    assertThat(listener.lines)
        .containsExactly("start 1/1 MEASURE single×1 #1", "end 1/1 MEASURE single×1 #1 INCOMPLETE");
    assertThat(report.complete()).isFalse();
  }

  @Test
  void pausedBetweenTwoRunsItGoesOnWhenResumed() throws Exception {
    CountDownLatch firstEnded = new CountDownLatch(1);
    Plan plan = Plans.of(Plans.asGiven(0, 1), SEQUENTIAL, halving(), 2);
    AtomicReference<ExperimentReport> result = new AtomicReference<>();
    Thread running =
        Thread.ofPlatform()
            .start(
                () ->
                    result.set(
                        Plans.experiment(plan)
                            .run(pausingAfterTheFirst(firstEnded), control, pause)));

    firstEnded.await();
    assertThat(pause.isPaused()).isTrue();
    awaitWaitingOrEnd(running);
    assertThat(listener.started()).hasSize(1);

    pause.resume();
    running.join();

    assertThat(pause.isPaused()).isFalse();
    assertThat(result.get().complete()).isTrue();
    assertThat(result.get().measurements()).hasSize(2);
  }

  @Test
  void cancellingEndsAPause() throws Exception {
    CountDownLatch firstEnded = new CountDownLatch(1);
    Plan plan = Plans.of(Plans.asGiven(0, 1), SEQUENTIAL, halving(), 2);
    AtomicReference<ExperimentReport> result = new AtomicReference<>();
    Thread running =
        Thread.ofPlatform()
            .start(
                () ->
                    result.set(
                        Plans.experiment(plan)
                            .run(pausingAfterTheFirst(firstEnded), control, pause)));

    firstEnded.await();
    awaitWaitingOrEnd(running);
    control.cancel();
    running.join();

    assertThat(result.get().complete()).isFalse();
    assertThat(result.get().measurements()).hasSize(1);
  }

  @Test
  void aPauseAfterTheLastRunHoldsNothingUp() {
    Plan plan = Plan.once(List.of(new RunConfiguration(SEQUENTIAL, 1)));

    ExperimentReport report =
        Plans.experiment(plan).run(pausingAfterTheFirst(new CountDownLatch(1)), control, pause);

    assertThat(report.complete()).isTrue();
  }

  @Test
  void readsTheFilesOnceBeforeTheFirstRunIfToldTo() {
    List<SourceFile> missing = List.of(new SourceFile(Path.of("no such file.txt"), 10));
    Plan plan =
        new Plan(
            List.of(new RunConfiguration(SEQUENTIAL, 1)), Optional.empty(), Protocol.careful(1));

    new Experiment(missing, FakeWork.quick(), plan).run(listener, control);

    assertThat(listener.lines)
        .startsWith("reading", "start 1/2 WARM_UP sequential×1 #1")
        .containsOnlyOnce("reading");
  }

  @Test
  void readsNothingForAPipelineThatOpensNoFile() {
    Plan plan =
        new Plan(
            List.of(new RunConfiguration(SEQUENTIAL, 1)), Optional.empty(), Protocol.careful(1));

    new Experiment(FakeWork.files(1), FakeWork.simulated("A"), plan).run(listener, control);

    assertThat(listener.lines).doesNotContain("reading").hasSize(4);
  }

  @Test
  void theInstalledEnginesAllAgree() {
    Plan plan =
        Plan.of(
            Engines.byId(Engines.SEQUENTIAL).orElseThrow(),
            Engines.ready(),
            WorkerCounts.of(List.of(1, 3)),
            2,
            Plans.interleaved(1, 2, 5));

    ExperimentReport report =
        new Experiment(FakeWork.files(60), FakeWork.quick(), plan).run(listener, control);

    assertThat(report.agreement().identical()).isTrue();
    assertThat(report.measurements()).hasSize(3 * plan.configurations().size());
    assertThat(report.samples()).containsOnlyKeys(plan.configurations());
  }

  private ExperimentReport run(Plan plan) {
    return Plans.experiment(plan).run(listener, control, pause);
  }

  /** Twice the workers, half the time. */
  private static Engine halving() {
    return DeclaredEngine.of("threads", (workers, call) -> 8.0 / workers);
  }

  private static void awaitWaitingOrEnd(Thread thread) {
    while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  private ExperimentListener pausingAfterTheFirst(CountDownLatch firstEnded) {
    return new ExperimentListener() {
      @Override
      public RunListener starting(int number, int total, PlannedRun run, RunRequest request) {
        return listener.starting(number, total, run, request);
      }

      @Override
      public void finished(int number, int total, Measurement measurement, ExperimentReport soFar) {
        listener.finished(number, total, measurement, soFar);
        if (number == 1) {
          pause.pause();
          firstEnded.countDown();
        }
      }
    };
  }
}
