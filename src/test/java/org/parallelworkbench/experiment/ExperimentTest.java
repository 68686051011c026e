package org.parallelworkbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FakeEngine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;

class ExperimentTest {

  private static final Engine BASELINE = FakeEngine.taking("base", false, workers -> 12);
  private static final Engine PARALLEL = FakeEngine.taking("many", true, workers -> 12.0 / workers);
  private static final PreparedPipeline WORK = FakeWork.quick();
  private static final List<SourceFile> FILES = FakeWork.files(3);

  private final RunControl control = new RunControl();
  private final Log log = new Log();

  @Test
  void aComparisonIsTheBaselineAndThenEachWorkerCount() {
    Experiment comparison =
        Experiment.comparison(FILES, WORK, BASELINE, PARALLEL, List.of(4, 8, 12));

    assertThat(comparison.plan().configurations())
        .containsExactly(
            new RunConfiguration(BASELINE, 1),
            new RunConfiguration(PARALLEL, 4),
            new RunConfiguration(PARALLEL, 8),
            new RunConfiguration(PARALLEL, 12));
    assertThat(comparison.files()).isEqualTo(FILES);
    assertThat(comparison.work()).isSameAs(WORK);
  }

  @Test
  void whatElseIsComparedWithComesAfterTheBaseline() {
    RunConfiguration other = new RunConfiguration(PARALLEL, 2);

    assertThat(
            Experiment.comparison(FILES, WORK, BASELINE, PARALLEL, List.of(4), other)
                .plan()
                .configurations())
        .containsExactly(
            new RunConfiguration(BASELINE, 1), other, new RunConfiguration(PARALLEL, 4));
  }

  @Test
  void runsEveryConfigurationInOrder() {
    Experiment experiment = Experiment.comparison(FILES, WORK, BASELINE, PARALLEL, List.of(6, 2));

    experiment.run(log, control);

    assertThat(log.reports).extracting(RunReport::engine).containsExactly("base", "many", "many");
    assertThat(log.reports).extracting(RunReport::workers).containsExactly(1, 6, 2);
    assertThat(log.reports)
        .extracting(RunReport::makespanNanos)
        .containsExactly(12_000_000_000L, 2_000_000_000L, 6_000_000_000L);
    assertThat(log.reports)
        .extracting(RunReport::request)
        .allSatisfy(request -> assertThat(request.files()).isEqualTo(FILES))
        .allSatisfy(request -> assertThat(request.work()).isSameAs(WORK));
  }

  @Test
  void tellsOfEachRunAndLetsItsListenerHearItsEvents() {
    Experiment experiment = Experiment.comparison(FILES, WORK, BASELINE, PARALLEL, List.of(2));

    experiment.run(log, control);

    assertThat(log.lines)
        .containsExactly(
            "1 starts: Fake base on 3 files with 1",
            "1: file 0",
            "1: file 1",
            "1: file 2",
            "1 ends: Fake base",
            "2 starts: Fake many × 2 on 3 files with 2",
            "2: file 0",
            "2: file 1",
            "2: file 2",
            "2 ends: Fake many × 2");
  }

  @Test
  void startsNoOtherRunOnceCancelled() {
    Engine cancelsItself =
        new FakeEngine(
            "stops",
            false,
            (request, listener, switched) -> {
              switched.cancel();
              return BASELINE.run(request, listener, switched);
            });
    Experiment experiment =
        Experiment.comparison(FILES, WORK, cancelsItself, PARALLEL, List.of(2, 4));

    experiment.run(log, control);

    assertThat(log.reports).as("the cancelled run was told of").hasSize(1);
    assertThat(log.reports.getFirst().cancelled()).isTrue();
  }

  @Test
  void cancelledBeforehandRunsNothing() {
    control.cancel();

    Experiment.comparison(FILES, WORK, BASELINE, PARALLEL, List.of(2)).run(log, control);

    assertThat(log.lines).isEmpty();
    assertThat(log.reports).isEmpty();
  }

  @Test
  void aFaultEndsItAfterWhatWasFinishedHasBeenTold() {
    Engine broken =
        new FakeEngine(
            "broken",
            false,
            (request, listener, switched) -> {
              throw new IllegalStateException("no such engine");
            });
    Experiment experiment =
        new Experiment(
            FILES,
            WORK,
            List.of(
                new RunConfiguration(BASELINE, 1),
                new RunConfiguration(broken, 1),
                new RunConfiguration(PARALLEL, 2)));

    assertThatThrownBy(() -> experiment.run(log, control)).hasMessage("no such engine");
    assertThat(log.reports).extracting(RunReport::engine).containsExactly("base");
  }

  @Test
  void keepsItsPlanWhateverBecomesOfTheLists() {
    List<SourceFile> files = new ArrayList<>(FILES);
    List<RunConfiguration> plan = new ArrayList<>(List.of(new RunConfiguration(BASELINE, 1)));
    Experiment experiment = new Experiment(files, WORK, plan);

    files.clear();
    plan.clear();

    assertThat(experiment.files()).isEqualTo(FILES);
    assertThat(experiment.plan().configurations()).hasSize(1);
  }

  /** Writes down what it is told. */
  private static final class Log implements ExperimentListener {

    final List<String> lines = new ArrayList<>();
    final List<RunReport> reports = new ArrayList<>();

    @Override
    public RunListener starting(int number, int total, PlannedRun run, RunRequest request) {
      lines.add(
          "%d starts: %s on %d files with %d"
              .formatted(
                  number, run.configuration().label(), request.files().size(), request.workers()));
      return (RunEvent event) -> lines.add(number + ": file " + event.index());
    }

    @Override
    public void finished(int number, int total, Measurement measurement, ExperimentReport soFar) {
      lines.add(number + " ends: " + measurement.run().configuration().label());
      reports.add(soFar.latest().orElseThrow());
    }
  }
}
