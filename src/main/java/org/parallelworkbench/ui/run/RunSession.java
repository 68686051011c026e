package org.parallelworkbench.ui.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.ComparisonSummary;
import org.parallelworkbench.analysis.ScalingStudy;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.PlannedRun;
import org.parallelworkbench.experiment.Preview;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.history.Resumption;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.ui.common.TaskRunner;

/**
 * What runs and what has run: the one place that starts and stops runs. Used on the FX thread only.
 *
 * <p>Runs of the same work over the same files are comparable, and their summary grows as they end.
 * A run of anything else starts a new summary.
 */
public final class RunSession {

  /**
   * The run that was started last.
   *
   * @param number its number among those started together, from 1
   * @param total how many those are at most
   * @param report what it gave, or null while it is on
   * @param rerun which files of an earlier run it is about, or null if it is about all
   */
  public record Current(
      int number,
      int total,
      PlannedRun run,
      RunMonitor monitor,
      @Nullable RunReport report,
      @Nullable Rerun rerun) {

    /** An event of this run as one of all files in the list. */
    public RunEvent inList(RunEvent event) {
      return rerun == null ? event : rerun.inList(event);
    }

    private Current ended(RunReport result) {
      return new Current(number, total, run, monitor, result, rerun);
    }
  }

  private static final ComparisonSummary NOTHING = ComparisonSummary.of(List.of());

  private final TaskRunner tasks;
  private final Consumer<ExperimentReport> keeper;
  private final LazyHistory history;
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.IDLE);
  private final ReadOnlyObjectWrapper<@Nullable Current> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable RunReport> lastReport =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ComparisonSummary> summary =
      new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<@Nullable ExperimentReport> experiment =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<ScalingStudy>> study =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper failedAgain = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper resizable = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable Throwable> failure = new ReadOnlyObjectWrapper<>();

  private List<RunReport> comparable = List.of();
  private @Nullable RunTask task;

  /**
   * @param tasks where the runs are executed
   * @param keeper gets everything measured by an experiment with repeats, anew after each of its
   *     runs, on the thread that runs it
   * @param history where all runs are recorded
   */
  public RunSession(TaskRunner tasks, Consumer<ExperimentReport> keeper, LazyHistory history) {
    this.tasks = tasks;
    this.keeper = keeper;
    this.history = history;
  }

  /**
   * Starts the runs of an experiment.
   *
   * @param afresh whether to forget earlier runs even if they are comparable
   * @throws IllegalStateException if a run is on
   */
  public void start(Experiment next, boolean afresh) {
    if (phase.get() != Phase.IDLE) {
      throw new IllegalStateException("a run is on");
    }
    if (afresh || !isComparable(next)) {
      comparable = List.of();
      summary.set(NOTHING);
    }
    begin(next, new RunTask(next, comparable, keeper, history, new Progress()));
    experiment.set(null);
  }

  /**
   * Runs the files again that the last run did not finish, with its pipeline, engine and workers.
   * Its report then has their results in place of what there was; what is compared stays as it is.
   * Does nothing if there are no such files.
   *
   * @throws IllegalStateException if a run is on
   */
  public void runFailedAgain(FailurePolicy policy) {
    if (phase.get() != Phase.IDLE) {
      throw new IllegalStateException("a run is on");
    }
    RunReport before = lastReport.get();
    Current last = current.get();
    if (before == null || last == null || !failedAgain.get()) {
      return;
    }
    Rerun rerun = new Rerun(before, before.unfinished());
    RunConfiguration same =
        new RunConfiguration(Resumption.plainEngine(last.run().configuration()), before.workers());
    Experiment again =
        new Experiment(rerun.files(), before.request().work(), List.of(same)).withPolicy(policy);
    begin(again, new RunTask(again, List.of(), keeper, history, new AgainProgress(rerun)));
  }

  private void begin(Experiment next, RunTask started) {
    started.setOnSucceeded(event -> ended(null));
    started.setOnFailed(event -> ended(started.getException()));
    started.setOnCancelled(event -> ended(null));
    task = started;
    failure.set(null);
    paused.set(false);
    failedAgain.set(false);
    phase.set(Phase.RUNNING);
    resizable.set(isResizable(next));
    tasks.start(started);
  }

  /**
   * Shows an experiment of the past as if it had just ended.
   *
   * @throws IllegalStateException if a run is on
   */
  public void reopen(Reopened past) {
    if (phase.get() != Phase.IDLE) {
      throw new IllegalStateException("a run is on");
    }
    comparable = List.of();
    failure.set(null);
    experiment.set(null);
    phase.set(Phase.RUNNING);
    Current last = past.current();
    Progress progress = new Progress();
    progress.runStarted(last.number(), last.total(), last.run(), last.monitor());
    progress.runFinished(past.report(), past.comparable(), past.summary());
    progress.studied(past.study());
    failedAgain.set(hasUnfinished());
    phase.set(Phase.IDLE);
  }

  /** Stops what runs, keeping what was finished. Does nothing if nothing runs. */
  public void cancel() {
    if (phase.get() == Phase.RUNNING && task != null) {
      phase.set(Phase.CANCELLING);
      resizable.set(false);
      task.stop();
    }
  }

  /** Holds up what runs before its next run, or lets it go on. Does nothing if nothing runs. */
  public void pause(boolean hold) {
    if (phase.get() == Phase.RUNNING && task != null) {
      if (hold) {
        task.pause().pause();
      } else {
        task.pause().resume();
      }
      paused.set(hold);
    }
  }

  /** Gives the run that is on more or fewer workers, if it {@linkplain #resizableProperty may}. */
  public void resize(int workers) {
    if (resizable.get() && task != null) {
      task.resize(workers);
    }
  }

  /** What is measured for a comparison must have the same workers from start to end. */
  private static boolean isResizable(Experiment next) {
    List<PlannedRun> runs = Preview.of(next.plan()).runs();
    return runs.size() == 1 && runs.get(0).configuration().engine().parallel();
  }

  private boolean isComparable(Experiment next) {
    if (comparable.isEmpty()) {
      return false;
    }
    var earlier = comparable.get(0).request();
    Settings settings = next.work().settings();
    return earlier.work().pipeline().id().equals(next.work().pipeline().id())
        && earlier.work().settings().equals(settings)
        && earlier.files().equals(next.files());
  }

  private void ended(@Nullable Throwable thrown) {
    task = null;
    paused.set(false);
    resizable.set(false);
    failure.set(thrown);
    failedAgain.set(thrown == null && hasUnfinished());
    phase.set(Phase.IDLE);
  }

  private boolean hasUnfinished() {
    RunReport last = lastReport.get();
    return last != null && !last.unfinished().isEmpty();
  }

  private final class Progress implements RunTask.Observer {
    @Override
    public void runStarted(int number, int total, PlannedRun run, RunMonitor monitor) {
      current.set(new Current(number, total, run, monitor, null, null));
    }

    @Override
    public void runFinished(
        ExperimentReport soFar, List<RunReport> reports, ComparisonSummary newSummary) {
      comparable = reports;
      RunReport report = soFar.latest().orElseThrow();
      lastReport.set(report);
      experiment.set(soFar);
      showEnd(report);
      summary.set(newSummary);
    }

    @Override
    public void studied(Optional<ScalingStudy> newStudy) {
      study.set(newStudy);
    }
  }

  /** Of a run whose results go into an earlier report, and which is compared with nothing. */
  private final class AgainProgress implements RunTask.Observer {

    private final Rerun rerun;

    AgainProgress(Rerun rerun) {
      this.rerun = rerun;
    }

    @Override
    public void runStarted(int number, int total, PlannedRun run, RunMonitor monitor) {
      current.set(new Current(number, total, run, monitor, null, rerun));
    }

    @Override
    public void runFinished(
        ExperimentReport soFar, List<RunReport> reports, ComparisonSummary newSummary) {
      RunReport report = rerun.merged(soFar.latest().orElseThrow());
      lastReport.set(report);
      showEnd(report);
    }

    @Override
    public void studied(Optional<ScalingStudy> newStudy) {
      // A part of the files says nothing about how the work scales.
    }
  }

  private void showEnd(RunReport report) {
    Current ended = current.get();
    if (ended != null) {
      current.set(ended.ended(report));
    }
  }

  /** Whether the last run left files that can be {@linkplain #runFailedAgain run again}. */
  public ReadOnlyBooleanProperty failedAgainProperty() {
    return failedAgain.getReadOnlyProperty();
  }

  /** Whether a run is on. */
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** The run that was started last, which may have ended, or null before the first. */
  public ReadOnlyObjectProperty<@Nullable Current> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The report of the run that ended last, or null before the first. */
  public ReadOnlyObjectProperty<@Nullable RunReport> lastReportProperty() {
    return lastReport.getReadOnlyProperty();
  }

  /** What the comparable runs come to. */
  public ReadOnlyObjectProperty<ComparisonSummary> summaryProperty() {
    return summary.getReadOnlyProperty();
  }

  /** Everything measured since the last start, or null before its first run has ended. */
  public ReadOnlyObjectProperty<@Nullable ExperimentReport> experimentProperty() {
    return experiment.getReadOnlyProperty();
  }

  /** How the work scales, by the last experiment that could tell. */
  public ReadOnlyObjectProperty<Optional<ScalingStudy>> studyProperty() {
    return study.getReadOnlyProperty();
  }

  /** Whether what runs is held up, or will be when its current run has ended. */
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  /** Whether what runs is a single run that can have more or fewer workers. */
  public ReadOnlyBooleanProperty resizableProperty() {
    return resizable.getReadOnlyProperty();
  }

  /** Why the last start ended early through a fault of the program, or null if it did not. */
  public ReadOnlyObjectProperty<@Nullable Throwable> failureProperty() {
    return failure.getReadOnlyProperty();
  }
}
