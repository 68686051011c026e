package org.parallelworkbench.ui.run;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.parallelworkbench.analysis.ComparisonSummary;
import org.parallelworkbench.engine.Cancellation;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentListener;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.PlannedRun;
import org.parallelworkbench.experiment.RunConfiguration;

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

    /** A run has begun; its monitor tells how far it is. */
    void runStarted(RunConfiguration configuration, RunMonitor monitor);

    /** A run has ended; the summary covers it and all comparable ones before it. */
    void runFinished(RunReport report, List<RunReport> comparable, ComparisonSummary summary);
  }

  private final Experiment experiment;
  private final List<RunReport> comparable;
  private final Observer observer;
  private final Cancellation cancellation = new Cancellation();

  /**
   * @param earlier reports of earlier runs of the same work over the same files
   */
  RunTask(Experiment experiment, List<RunReport> earlier, Observer observer) {
    this.experiment = experiment;
    this.comparable = new ArrayList<>(earlier);
    this.observer = observer;
  }

  /** Cancels the run that is on and starts no other. Returns at once. */
  void stop() {
    cancellation.cancel();
  }

  @Override
  protected ExperimentReport call() {
    return experiment.run(
        new ExperimentListener() {
          @Override
          public RunListener starting(int number, int total, PlannedRun run, RunRequest request) {
            RunMonitor monitor = new RunMonitor(request);
            Platform.runLater(() -> observer.runStarted(run.configuration(), monitor));
            return monitor;
          }

          @Override
          public void finished(
              int number, int total, Measurement measurement, ExperimentReport soFar) {
            RunReport report = soFar.latest().orElseThrow();
            replaceSameConfiguration(report);
            List<RunReport> reports = List.copyOf(comparable);
            ComparisonSummary summary = ComparisonSummary.of(reports);
            Platform.runLater(() -> observer.runFinished(report, reports, summary));
          }
        },
        cancellation);
  }

  private void replaceSameConfiguration(RunReport report) {
    if (!report.cancelled()) {
      comparable.removeIf(
          earlier ->
              earlier.engine().equals(report.engine()) && earlier.workers() == report.workers());
      comparable.add(report);
    }
  }
}
