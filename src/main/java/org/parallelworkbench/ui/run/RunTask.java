package org.parallelworkbench.ui.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.ComparisonSummary;
import org.parallelworkbench.analysis.ScalingStudy;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentListener;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.Pause;
import org.parallelworkbench.experiment.PlannedRun;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.history.Recording;

/**
 * One or more runs, one after another, off the FX thread. Its value is everything that was
 * measured.
 *
 * <p>It is cancelled by {@link #stop()}, which lets it end by itself with what was finished; {@link
 * Task#cancel()} would throw that away.
 */
final class RunTask extends Task<ExperimentReport> {

  /** Hears of each run on the FX thread. */
  interface Observer {

    /**
     * A run has begun.
     *
     * @param number its number, from 1
     * @param total how many there are at most
     * @param monitor tells how far it is
     */
    void runStarted(int number, int total, PlannedRun run, RunMonitor monitor);

    /**
     * A run has ended.
     *
     * @param comparable reports of it and of all comparable single runs before it
     * @param summary covers it and all that it can be compared with
     */
    void runFinished(ExperimentReport soFar, List<RunReport> comparable, ComparisonSummary summary);

    /** All runs have ended, and this is how the work scales, as far as they tell. */
    void studied(Optional<ScalingStudy> study);
  }

  private final Experiment experiment;
  private final List<RunReport> comparable;
  private final Consumer<ExperimentReport> keeper;
  private final LazyHistory history;
  private final Observer observer;
  private final RunControl control = new RunControl();
  private final Pause pause = new Pause();

  /** The latest measured run with the most workers; touched by the task's thread only. */
  private @Nullable RunReport widest;

  /**
   * @param earlier reports of earlier runs of the same work over the same files
   * @param keeper gets everything measured so far after each run of an experiment with repeats
   * @param history where it is recorded
   */
  RunTask(
      Experiment experiment,
      List<RunReport> earlier,
      Consumer<ExperimentReport> keeper,
      LazyHistory history,
      Observer observer) {
    this.keeper = keeper;
    this.history = history;
    this.experiment = experiment;
    this.comparable = new ArrayList<>(earlier);
    this.observer = observer;
  }

  /** Cancels the run that is on and starts no other. Returns at once. */
  void stop() {
    control.cancel();
  }

  /** Gives the run that is on more or fewer workers. Returns at once. */
  void resize(int workers) {
    control.resize(workers);
  }

  /** Holds it up between two runs, or lets it go on. */
  Pause pause() {
    return pause;
  }

  @Override
  protected ExperimentReport call() {
    ExperimentReport report = runAll();
    Optional<ScalingStudy> study = study(report, Optional.ofNullable(widest));
    Platform.runLater(() -> observer.studied(study));
    return report;
  }

  /** How the engine scales that was measured with the most worker counts. */
  static Optional<ScalingStudy> study(ExperimentReport report, Optional<RunReport> audited) {
    return report.experiment().plan().configurations().stream()
        .map(configuration -> configuration.engine().id())
        .distinct()
        .flatMap(engine -> report.sweep(engine).stream())
        .max(Comparator.comparingInt(sweep -> sweep.parallel().size()))
        .map(
            sweep ->
                ScalingStudy.of(
                    sweep,
                    report.baseline(),
                    audited,
                    report.machine().cores(),
                    report.experiment().plan().protocol().seed()));
  }

  private ExperimentReport runAll() {
    try (Recording recording = history.record(experiment, new Follower())) {
      return experiment.run(recording, control, pause);
    }
  }

  private final class Follower implements ExperimentListener {
    @Override
    public RunListener starting(int number, int total, PlannedRun run, RunRequest request) {
      RunMonitor monitor = new RunMonitor(request);
      Platform.runLater(() -> observer.runStarted(number, total, run, monitor));
      return monitor;
    }

    @Override
    public void finished(int number, int total, Measurement measurement, ExperimentReport soFar) {
      if (measurement.counts()) {
        keepWidest(soFar.latest().orElseThrow());
        replaceSameConfiguration(soFar.latest().orElseThrow());
      }
      boolean repeated = experiment.plan().protocol().repeats() > 1;
      if (repeated) {
        keeper.accept(soFar);
      }
      List<RunReport> reports = List.copyOf(comparable);
      ComparisonSummary summary = repeated ? soFar.comparison() : ComparisonSummary.of(reports);
      Platform.runLater(() -> observer.runFinished(soFar, repeated ? List.of() : reports, summary));
    }
  }

  /** Where the time of many workers goes is what a user wants to know. */
  private void keepWidest(RunReport report) {
    if (widest == null || report.workers() >= widest.workers()) {
      widest = report;
    }
  }

  private void replaceSameConfiguration(RunReport report) {
    if (experiment.plan().protocol().repeats() > 1) {
      // The sum of many runs is in the experiment's own report; their results would fill the heap.
      return;
    }
    comparable.removeIf(
        earlier ->
            earlier.engine().equals(report.engine()) && earlier.workers() == report.workers());
    comparable.add(report);
  }
}
