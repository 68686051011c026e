package org.parallelworkbench.cli;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.RunConfiguration;

/**
 * Shows each run's progress on a terminal, and passes its report on. Closing it ends the showing,
 * also when a run broke off.
 */
final class RunFollower implements Experiment.Listener, AutoCloseable {

  private final Shell shell;
  private final int runs;
  private final Consumer<RunReport> reports;
  private @Nullable ProgressLine progress;

  /**
   * @param runs how many there will be
   * @param reports gets each report as soon as its run has ended
   */
  RunFollower(Shell shell, int runs, Consumer<RunReport> reports) {
    this.shell = shell;
    this.runs = runs;
    this.reports = reports;
  }

  @Override
  public RunListener starting(int number, RunConfiguration configuration, RunRequest request) {
    if (!shell.terminal()) {
      return RunListener.NONE;
    }
    RunMonitor monitor = new RunMonitor(request);
    String place = runs == 1 ? "" : "Run " + number + " of " + runs + ", ";
    progress = ProgressLine.start(shell.err(), place + configuration.label(), monitor);
    return monitor;
  }

  @Override
  public void finished(int number, RunConfiguration configuration, RunReport report) {
    close();
    reports.accept(report);
  }

  @Override
  public void close() {
    if (progress != null) {
      progress.close();
      progress = null;
    }
  }
}
