package org.parallelworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.concurrent.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parallelworkbench.analysis.ComparisonSummary;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.engine.Attempt;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.FakeEngine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.TaskRunner;

@Timeout(60)
class RunSessionTest extends FxTest {

  private static final List<SourceFile> FILES = FakeWork.files(3);
  private static final PreparedPipeline WORK = FakeWork.simulated("A, B");

  /** Runs a task before it returns; what the task tells comes after. */
  private static final TaskRunner AT_ONCE = Task::run;

  private static final TaskRunner MEANWHILE = task -> Thread.ofPlatform().daemon().start(task);

  private final Engine sequential = FakeEngine.taking("sequential", false, workers -> 12);
  private final Engine threads = FakeEngine.taking("threads", true, workers -> 12.0 / workers);
  private final CountDownLatch underWay = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);

  /** Works until it is released or cancelled. */
  private final Engine waiting =
      new FakeEngine(
          "waiting",
          true,
          (request, listener, control) -> {
            underWay.countDown();
            control.whileInterruptible(
                () -> {
                  try {
                    release.await();
                  } catch (InterruptedException e) {
                    // Cancelled, which the report says.
                  }
                });
            return threads.run(request, listener, control);
          });

  /** Works until it is released, and then says what it was asked for meanwhile. */
  private final Engine resizing =
      new FakeEngine(
          "resizing",
          true,
          (request, listener, control) -> {
            underWay.countDown();
            try {
              release.await();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
            RunReport report = threads.run(request, listener, control);
            return Reports.resized(report, control.workers(request.workers()));
          });

  private final AssertionError fault = new AssertionError("must not happen");
  private final Engine broken =
      new FakeEngine(
          "broken",
          false,
          (request, listener, control) -> {
            throw fault;
          });

  private final List<Phase> phases = new ArrayList<>();
  private RunSession session;

  @BeforeEach
  void watch() {
    use(AT_ONCE);
  }

  private void use(TaskRunner tasks) {
    session = new RunSession(tasks, report -> {}, LazyHistory.none());
    session.phaseProperty().addListener((property, was, is) -> phases.add(is));
  }

  @Test
  void isIdleBeforeTheFirstRun() {
    assertThat(session.phaseProperty().get()).isEqualTo(Phase.IDLE);
    assertThat(session.currentProperty().get()).isNull();
    assertThat(session.lastReportProperty().get()).isNull();
    assertThat(session.failureProperty().get()).isNull();
    assertThat(session.summaryProperty().get()).isEqualTo(ComparisonSummary.of(List.of()));
  }

  @Test
  void aRunGoesFromIdleToRunningAndBack() {
    start(run(threads, 4));

    assertThat(phases).containsExactly(Phase.RUNNING, Phase.IDLE);
    RunSession.Current current = session.currentProperty().get();
    assertThat(current.run().configuration()).isEqualTo(new RunConfiguration(threads, 4));
    assertThat(current.monitor()).returns(3, RunMonitor::done).returns(4, RunMonitor::workers);
    assertThat(session.lastReportProperty().get())
        .returns("threads", RunReport::engine)
        .returns(4, RunReport::workers);
    assertThat(timings()).containsExactly("threads × 4: 3.0 s");
    assertThat(session.failureProperty().get()).isNull();
  }

  @Test
  void everyRunOfAComparisonIsShownAndSummedUp() {
    List<RunConfiguration> shown = new ArrayList<>();
    List<Integer> growing = new ArrayList<>();
    session
        .currentProperty()
        .subscribe(
            current -> {
              if (current != null
                  && (shown.isEmpty() || !shown.getLast().equals(current.run().configuration()))) {
                shown.add(current.run().configuration());
              }
            });
    session.summaryProperty().addListener((property, was, is) -> growing.add(is.timings().size()));

    start(Experiment.comparison(FILES, WORK, sequential, threads, List.of(4, 8)));

    assertThat(shown)
        .containsExactly(
            new RunConfiguration(sequential, 1),
            new RunConfiguration(threads, 4),
            new RunConfiguration(threads, 8));
    assertThat(growing).containsExactly(1, 2, 3);
    assertThat(timings())
        .containsExactly("sequential × 1: 12.0 s", "threads × 4: 3.0 s", "threads × 8: 1.5 s");
    assertThat(phases).containsExactly(Phase.RUNNING, Phase.IDLE);
  }

  @Test
  void comparableRunsAccumulate() {
    start(run(sequential, 1));
    start(run(threads, 4));

    assertThat(timings()).containsExactly("sequential × 1: 12.0 s", "threads × 4: 3.0 s");
    assertThat(session.summaryProperty().get().timings().getLast().speedup()).hasValue(4);
  }

  @Test
  void aRunOfTheSameConfigurationReplacesTheEarlierOne() {
    start(run(threads, 4));
    start(run(threads, 8));
    start(run(FakeEngine.taking("threads", true, workers -> 5), 4));

    assertThat(timings()).containsExactly("threads × 8: 1.5 s", "threads × 4: 5.0 s");
  }

  @Test
  void runsWithOtherSettingsStartAfresh() {
    start(run(sequential, 1));
    start(experiment(FILES, FakeWork.simulated("A, C"), threads, 4));

    assertThat(timings()).containsExactly("threads × 4: 3.0 s");
  }

  @Test
  void runsOfAnotherPipelineStartAfresh() {
    start(run(sequential, 1));
    start(experiment(FILES, FakeWork.quick(), threads, 4));

    assertThat(timings()).containsExactly("threads × 4: 3.0 s");
  }

  @Test
  void runsOverOtherFilesStartAfresh() {
    start(run(sequential, 1));
    start(experiment(FakeWork.files(4), WORK, threads, 4));

    assertThat(timings()).containsExactly("threads × 4: 3.0 s");
  }

  @Test
  void startsAfreshWhenTold() {
    start(run(sequential, 1));
    onFx(() -> session.start(run(threads, 4), true));

    assertThat(timings()).containsExactly("threads × 4: 3.0 s");
  }

  @Test
  void cancellingStopsTheRunAndKeepsWhatWasFinished() throws InterruptedException {
    use(MEANWHILE);
    start(Experiment.comparison(FILES, WORK, sequential, waiting, List.of(4, 8)));
    underWay.await();

    onFx(session::cancel);
    await("the end of the run", () -> session.phaseProperty().get() == Phase.IDLE);

    assertThat(phases).containsExactly(Phase.RUNNING, Phase.CANCELLING, Phase.IDLE);
    assertThat(session.lastReportProperty().get())
        .returns(true, RunReport::cancelled)
        .returns(4, RunReport::workers);
    assertThat(timings()).containsExactly("sequential × 1: 12.0 s");
    assertThat(session.failureProperty().get()).isNull();
  }

  @Test
  void aRunAfterACancelledOneIsComparableWithThoseBeforeIt() throws InterruptedException {
    use(MEANWHILE);
    start(run(sequential, 1));
    await("the end of the first run", () -> session.phaseProperty().get() == Phase.IDLE);
    start(run(waiting, 4));
    underWay.await();
    onFx(session::cancel);
    await("the end of the cancelled run", () -> session.phaseProperty().get() == Phase.IDLE);

    start(run(threads, 2));
    await("the end of the last run", () -> timings().size() == 2);

    assertThat(timings()).containsExactly("sequential × 1: 12.0 s", "threads × 2: 6.0 s");
  }

  @Test
  void aCancelledRunDoesNotReplaceACompleteOne() throws InterruptedException {
    use(MEANWHILE);
    start(run(threads, 4));
    await("the end of the first run", () -> session.phaseProperty().get() == Phase.IDLE);
    start(run(waiting, 4));
    underWay.await();
    onFx(session::cancel);
    await("the end of the cancelled run", () -> session.phaseProperty().get() == Phase.IDLE);

    assertThat(session.lastReportProperty().get().cancelled()).isTrue();
    assertThat(timings()).containsExactly("threads × 4: 3.0 s");
  }

  @Test
  void cancellingTwiceIsAsGoodAsOnce() throws InterruptedException {
    use(MEANWHILE);
    start(run(waiting, 4));
    underWay.await();

    onFx(
        () -> {
          session.cancel();
          session.cancel();
        });
    await("the end of the run", () -> session.phaseProperty().get() == Phase.IDLE);

    assertThat(phases).containsExactly(Phase.RUNNING, Phase.CANCELLING, Phase.IDLE);
  }

  @Test
  void cancellingDoesNothingWhenNothingRuns() {
    onFx(session::cancel);
    assertThat(phases).isEmpty();

    start(run(threads, 4));
    onFx(session::cancel);
    assertThat(phases).containsExactly(Phase.RUNNING, Phase.IDLE);
    assertThat(session.lastReportProperty().get().cancelled()).isFalse();
  }

  @Test
  void startsNoSecondRunMeanwhile() throws InterruptedException {
    use(MEANWHILE);
    start(run(waiting, 4));
    underWay.await();

    onFx(
        () ->
            assertThatThrownBy(() -> session.start(run(threads, 8), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a run is on"));
    release.countDown();
    await("the end of the run", () -> session.phaseProperty().get() == Phase.IDLE);

    assertThat(timings()).containsExactly("threads × 4: 3.0 s");
  }

  @Test
  void aFaultOfTheProgramEndsTheRunAndIsTold() {
    start(run(sequential, 1));
    phases.clear();

    start(run(broken, 1));

    assertThat(phases).containsExactly(Phase.RUNNING, Phase.IDLE);
    assertThat(session.failureProperty().get()).isSameAs(fault);
    assertThat(timings()).as("what was there before").containsExactly("sequential × 1: 12.0 s");

    start(run(threads, 2));

    assertThat(session.failureProperty().get()).isNull();
    assertThat(timings()).hasSize(2);
  }

  @Test
  void anEarlierFaultIsForgottenAsSoonAsTheNextRunStarts() throws InterruptedException {
    use(MEANWHILE);
    start(run(broken, 1));
    await("the fault", () -> session.failureProperty().get() != null);

    start(run(waiting, 4));
    underWay.await();

    assertThat(fromFx(() -> session.failureProperty().get() == null)).isTrue();
    release.countDown();
    await("the end of the run", () -> session.phaseProperty().get() == Phase.IDLE);
  }

  @Test
  void aSingleRunCanBeResizedAndIsThenNotCompared() throws InterruptedException {
    use(MEANWHILE);
    start(run(resizing, 2));
    underWay.await();
    assertThat(fromFx(() -> session.resizableProperty().get())).isTrue();

    onFx(() -> session.resize(5));
    release.countDown();
    await("the end of the run", () -> session.phaseProperty().get() == Phase.IDLE);

    assertThat(session.lastReportProperty().get().staffing().words()).isEqualTo("2 → 5");
    assertThat(timings()).isEmpty();
    assertThat(session.resizableProperty().get()).isFalse();
  }

  @Test
  void aComparisonCannotBeResized() throws InterruptedException {
    use(MEANWHILE);
    start(Experiment.comparison(FILES, WORK, waiting, threads, List.of(4)));
    underWay.await();
    assertThat(fromFx(() -> session.resizableProperty().get())).isFalse();

    onFx(() -> session.resize(5));
    release.countDown();
    await("the end", () -> session.phaseProperty().get() == Phase.IDLE);

    assertThat(session.lastReportProperty().get().resized()).isFalse();
  }

  @Test
  void failedFilesRunAgainInTheSameReport() {
    Set<Integer> failing = new HashSet<>(Set.of(0, 2));
    PreparedPipeline work =
        FakeWork.of(
            (file, observer) -> {
              if (failing.remove(FakeWork.indexOf(file))) {
                throw new RefusedException("not now");
              }
              return 1;
            });
    Engine real = Engines.byId(Engines.SEQUENTIAL).orElseThrow();
    start(experiment(FILES, work, real, 1));
    RunReport before = session.lastReportProperty().get();
    assertThat(before.unfinished()).containsExactly(0, 2);
    assertThat(session.failedAgainProperty().get()).isTrue();
    ComparisonSummary summary = session.summaryProperty().get();

    onFx(() -> session.runFailedAgain(FailurePolicy.GO_ON));

    RunReport after = session.lastReportProperty().get();
    assertThat(after.count(FileStatus.DONE)).isEqualTo(3);
    assertThat(after.results()).extracting(FileResult::index).containsExactly(0, 1, 2);
    assertThat(after.results().get(1)).isEqualTo(before.results().get(1));
    assertThat(after.results().get(2).attempts())
        .extracting(Attempt::status)
        .containsExactly(FileStatus.FAILED, FileStatus.DONE);
    assertThat(after.results().get(2).times().start())
        .isGreaterThanOrEqualTo(before.makespanNanos());
    assertThat(after.comparable()).isFalse();
    assertThat(session.summaryProperty().get()).isEqualTo(summary);
    assertThat(session.currentProperty().get().monitor().total()).isEqualTo(2);
    assertThat(session.failedAgainProperty().get()).isFalse();
  }

  private void start(Experiment experiment) {
    onFx(() -> session.start(experiment, false));
  }

  private static Experiment run(Engine engine, int workers) {
    return experiment(FILES, WORK, engine, workers);
  }

  private static Experiment experiment(
      List<SourceFile> files, PreparedPipeline work, Engine engine, int workers) {
    return new Experiment(files, work, List.of(new RunConfiguration(engine, workers)));
  }

  private List<String> timings() {
    return session.summaryProperty().get().timings().stream()
        .map(RunSessionTest::describe)
        .toList();
  }

  private static String describe(Timing timing) {
    return timing.engine() + " × " + timing.workers() + ": " + timing.elapsedSeconds() + " s";
  }
}
