package org.parallelworkbench.cli;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.experiment.ExperimentListener;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Measurement;
import org.parallelworkbench.experiment.PlannedRun;

/**
 * Shows each run's progress on a terminal, and passes on what there is after it. Closing it ends
 * the showing, also when a run broke off.
 */
final class RunFollower implements ExperimentListener, AutoCloseable {

  private final Shell shell;
  private final Consumer<Outcome> outcomes;
  private @Nullable ProgressLine progress;
  private @Nullable RunMonitor followed;
  private @Nullable Outcome outcome;

  /**
   * @param outcomes gets what there is as soon as a run has ended
   */
  RunFollower(Shell shell, Consumer<Outcome> outcomes) {
    this.shell = shell;
    this.outcomes = outcomes;
  }

  /** What there is by now; null until the first run has ended. */
  @Nullable Outcome outcome() {
    return outcome;
  }

  @Override
  public void readingFiles() {
    if (shell.terminal()) {
      shell.err().println("Reading every file once, so that all runs find them in memory…");
      shell.err().flush();
    }
  }

  @Override
  public RunListener starting(int number, int total, PlannedRun run, RunRequest request) {
    if (!shell.terminal()) {
      return new Notices();
    }
    RunMonitor monitor = new RunMonitor(request);
    String place = total == 1 ? "" : "Run " + number + " of " + total + ", ";
    String label = place + purpose(run) + run.configuration().label();
    progress = ProgressLine.start(shell.err(), label, monitor);
    followed = monitor;
    return monitor;
  }

  private static String purpose(PlannedRun run) {
    return switch (run.purpose()) {
      case PILOT -> "pilot, ";
      case WARM_UP -> "warm-up, ";
      case RESUME -> "the rest, ";
      case MEASURE -> "";
    };
  }

  @Override
  public void finished(int number, int total, Measurement measurement, ExperimentReport soFar) {
    close();
    RunReport first = outcome == null ? soFar.latest().orElseThrow() : outcome.first();
    outcome = new Outcome(first, soFar, total);
    outcomes.accept(outcome);
  }

  @Override
  public void close() {
    if (progress != null) {
      progress.close();
      progress = null;
    }
    if (followed != null) {
      say(followed.notice());
      followed = null;
    }
  }

  private void say(String notice) {
    if (!notice.isEmpty()) {
      shell.err().println(notice);
      shell.err().flush();
    }
  }

  /** Where no progress is shown, only what changes how a run goes on is worth a line. */
  private final class Notices implements RunListener {
    @Override
    public void on(RunEvent event) {
      // The results are told at the end.
    }

    @Override
    public void noticed(String notice) {
      say(notice);
    }
  }
}
