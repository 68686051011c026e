package org.parallelworkbench.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.analysis.ComparisonSummary;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.PlannedRun;
import org.parallelworkbench.experiment.PlannedRun.Purpose;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;

/** Finishing a run that was interrupted. */
class ResumptionTest {

  private static final long SECOND = 1_000_000_000;

  @TempDir Path folder;
  private RunReport whole;

  /** A run over six files that was interrupted when three were done. */
  @BeforeEach
  void interruptARun() throws Exception {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Path file = Files.writeString(folder.resolve(i + ".txt"), "abba ".repeat(i + 1));
      files.add(new SourceFile(file, Files.size(file)));
    }
    PreparedPipeline work =
        PreparedPipeline.of(Pipelines.byId("terms").orElseThrow(), Settings.DEFAULTS);
    try (History history = Recordings.open(folder)) {
      Experiment experiment = Recordings.single(files, work);
      whole = Recordings.run(history, experiment).latest().orElseThrow();
    }
    Interruptions.interrupt(folder, whole, List.of(0, 2, 5));
  }

  @Test
  void whatIsDoneIsKeptAndTheRestIsDone() throws Exception {
    try (History history = Recordings.open(folder)) {
      StoredRun interrupted = history.interrupted().orElseThrow();
      Resumption resumption = history.resume(interrupted.id());
      ExperimentReport finished = Recordings.run(history, resumption.experiment());
      RunReport report = finished.latest().orElseThrow();

      assertThat(interrupted.done()).isEqualTo(3);
      assertThat(resumption.sentence()).isEqualTo("Resuming run 1: 3 of 6 files are done.");
      assertThat(report.carried()).isEqualTo(3);
      assertThat(answers(report)).isEqualTo(answers(whole));
      assertThat(report.results().get(2)).isEqualTo(whole.results().get(2));
      assertThat(report.makespanNanos()).isGreaterThan(whole.results().get(5).times().end());
      assertThat(history.report(interrupted.id()).results()).isEqualTo(report.results());
      assertThat(history.run(interrupted.id()).orElseThrow())
          .returns(RunState.FINISHED, StoredRun::state)
          .returns(6, StoredRun::done)
          .returns(true, StoredRun::resumed);
      assertThat(history.experiment(interrupted.experimentId()).orElseThrow().complete()).isTrue();
      assertThat(history.interrupted()).isEmpty();
    }
  }

  @Test
  void itsTimeCountsNowhere() throws Exception {
    try (History history = Recordings.open(folder)) {
      Resumption resumption = history.resume(history.interrupted().orElseThrow().id());
      ExperimentReport finished = Recordings.run(history, resumption.experiment());

      assertThat(finished.measurements().getFirst().counts()).isFalse();
      assertThat(finished.samples()).isEmpty();
      assertThat(ComparisonSummary.of(List.of(whole, finished.latest().orElseThrow())).timings())
          .hasSize(1);
    }
  }

  @Test
  void aFileThatHasChangedIsDoneAgain() throws Exception {
    Files.writeString(folder.resolve("2.txt"), "aaaaaaa");

    try (History history = Recordings.open(folder)) {
      Resumption resumption = history.resume(history.interrupted().orElseThrow().id());
      RunReport report = Recordings.run(history, resumption.experiment()).latest().orElseThrow();

      assertThat(resumption.changed()).isEqualTo(1);
      assertThat(resumption.carried()).isEqualTo(2);
      assertThat(report.results().get(2).counts().get("A")).hasValue(7);
      assertThat(history.report(resumption.run().id()).results().get(2).counts().get("A"))
          .hasValue(7);
    }
  }

  @Test
  void changesOfItsWorkersAreRecordedAsTheyComeAndStay() throws Exception {
    Staffing before = Staffing.constant(2).then(3 * SECOND, 4).then(5 * SECOND, 3);
    recordTheBeginning(whole.results().subList(0, 1), before.changes());

    try (History history = Recordings.open(folder)) {
      StoredRun interrupted = history.interrupted().orElseThrow();
      assertThat(history.report(interrupted.id()).staffing()).isEqualTo(before);
      Resumption resumption = history.resume(interrupted.id());
      RunReport report = Recordings.run(history, resumption.experiment()).latest().orElseThrow();

      assertThat(resumption.workers()).isEqualTo(3);
      assertThat(report.workers()).isEqualTo(2);
      assertThat(report.staffing()).isEqualTo(before);
      assertThat(report.results().subList(1, 6))
          .allMatch(result -> result.times().start() >= 5 * SECOND && result.worker() <= 3);
      assertThat(report.makespanNanos()).isGreaterThan(5 * SECOND);
      assertThat(history.report(interrupted.id()))
          .returns(before, RunReport::staffing)
          .returns(report.makespanNanos(), RunReport::makespanNanos);
      assertThat(history.run(interrupted.id()).orElseThrow())
          .returns(2, StoredRun::workers)
          .returns(true, StoredRun::resized);
    }
  }

  @Test
  void itsWorkersCanChangeAgainWhenItIsResumed() throws Exception {
    recordTheBeginning(whole.results().subList(0, 1), List.of(new Staffing.Change(SECOND, 4)));
    RunControl control = new RunControl();
    control.resize(5);

    try (History history = Recordings.open(folder)) {
      Resumption resumption = history.resume(history.interrupted().orElseThrow().id());
      Experiment rest = resumption.experiment();
      RunReport report =
          Recordings.run(history, rest, Recordings.NOBODY, control).latest().orElseThrow();

      assertThat(report.staffing().words()).isEqualTo("2 → 4 → 5");
      assertThat(history.report(resumption.run().id()).staffing()).isEqualTo(report.staffing());
    }
  }

  @Test
  void whereNothingIsLeftOfItItsClockStartsAnew() throws Exception {
    recordTheBeginning(List.of(), List.of(new Staffing.Change(3 * SECOND, 4)));

    try (History history = Recordings.open(folder)) {
      Resumption resumption = history.resume(history.interrupted().orElseThrow().id());
      long id = resumption.run().id();
      assertThat(history.report(id).staffing()).isEqualTo(Staffing.constant(4));

      RunReport report = Recordings.run(history, resumption.experiment()).latest().orElseThrow();
      assertThat(report.comparable()).isTrue();
      assertThat(report.makespanNanos()).isLessThan(3 * SECOND);
      assertThat(history.run(id).orElseThrow().workers()).isEqualTo(4);
    }
  }

  /** Has a program begin a run over the files with two workers, and end in the middle of it. */
  private void recordTheBeginning(List<FileResult> results, List<Staffing.Change> changes)
      throws Exception {
    try (History history = Recordings.open(folder)) {
      Experiment experiment = Recordings.single(whole.request().files(), whole.request().work());
      RunConfiguration configuration = experiment.plan().configurations().getFirst();
      RunListener run =
          history
              .record(experiment, Recordings.NOBODY)
              .starting(1, 1, new PlannedRun(configuration, Purpose.MEASURE, 1), whole.request());
      results.forEach(result -> run.on(new RunEvent.Finished(result, 0)));
      changes.forEach(change -> run.resized(change.workers(), change.nanos()));
    }
    Interruptions.orphan(folder);
  }

  @Test
  void onlyOneProgramCanResumeARun() throws Exception {
    try (History one = Recordings.open(folder);
        History other = Recordings.open(folder)) {
      long id = one.interrupted().orElseThrow().id();
      Resumption resumption = one.resume(id);

      assertThatThrownBy(() -> other.resume(id))
          .isInstanceOf(HistoryException.class)
          .hasMessageContaining("is going on in another");
      assertThat(other.interrupted()).isEmpty();

      Recordings.run(one, resumption.experiment());
      one.search("");
      assertThatThrownBy(() -> other.resume(id)).hasMessageContaining("nothing left to do");
    }
  }

  @Test
  void aDiscardedRunIsNotOfferedButCanBeResumed() throws Exception {
    try (History history = Recordings.open(folder)) {
      long id = history.interrupted().orElseThrow().id();
      history.discard(id);

      assertThat(history.interrupted()).isEmpty();
      assertThat(history.run(id).orElseThrow().resumable()).isTrue();
      assertThat(history.resume(id).carried()).isEqualTo(3);
    }
  }

  private static List<Object> answers(RunReport report) {
    return report.results().stream()
        .<Object>map(result -> List.of(result.file(), result.status(), result.counts()))
        .toList();
  }
}
