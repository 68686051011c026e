package org.parallelworkbench.cli;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.ExperimentListener;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.PlannedRun;

/**
 * Shows each run's progress on a terminal, and passes its report on. Closing it ends the showing,
 * also when a run broke off.
 */
final class RunFollower implements ExperimentListener, AutoCloseable {

  private final Shell shell;
  private final Consumer<RunReport> reports;
  private @Nullable ProgressLine progress;

  /**
   * @param reports gets each report as soon as its run has ended
   */
  RunFollower(Shell shell, Consumer<RunReport> reports) {
    this.shell = shell;
    this.reports = reports;
  }

  @Override
  public RunListener starting(int number, int total, PlannedRun run, RunRequest request) {
    if (!shell.terminal()) {
      return RunListener.NONE;
    }
    RunMonitor monitor = new RunMonitor(request);
    String place = total == 1 ? "" : "Run " + number + " of " + total + ", ";
    progress = ProgressLine.start(shell.err(), place + run.configuration().label(), monitor);
    return monitor;
  }

  @Override
  public void finished(int number, int total, Measurement measurement, ExperimentReport soFar) {
    close();
    reports.accept(soFar.latest().orElseThrow());
  }

  @Override
  public void close() {
    if (progress != null) {
      progress.close();
      progress = null;
    }
  }
}
