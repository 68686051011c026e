package org.parallelworkbench.cli;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Preview;
import org.parallelworkbench.history.History;
import org.parallelworkbench.history.HistoryException;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.history.Recording;
import org.parallelworkbench.history.Resumption;
import org.parallelworkbench.history.StoredRun;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.workbench.Workbench;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Does a job over the files and with the pipeline that the command line names. */
final class JobRunner {

  private final Shell shell;
  private final FileArguments files;
  private final PipelineOptions pipelines;
  private final FailureOptions failures;
  private final ClusterOptions clusters;
  private final HistoryOptions histories;

  /** Adds the choice of files, pipeline, what to do when files fail, and history. */
  JobRunner(CommandSpec command, Shell shell, Installed installed) {
    this.shell = shell;
    this.files = new FileArguments(command, installed);
    this.pipelines = new PipelineOptions(command, installed.pipelines());
    this.failures = new FailureOptions(command);
    this.clusters = new ClusterOptions(command);
    this.histories = HistoryOptions.recording(command, shell, installed);
  }

  /** Runs, saves and prints; returns the exit code. */
  int run(Job job) {
    files.check();
    OutputFile.checkDifferent(job.outputs());
    Optional<Workbench> workbench = files.workbench();
    PreparedPipeline work =
        pipelines.chosen(
            files.defaultPipeline(), workbench.map(Workbench::settings).orElse(Map.of()));
    Plan plan = job.plan(work.pipeline(), workbench);
    FailurePolicy policy = failures.policy();
    clusters.apply();
    RunControl control = new RunControl();
    try (var _ = shell.stopSignal().onStop(control::cancel);
        LazyHistory history = histories.history()) {
      FileArguments.Selection selection = files.select(work.pipeline(), control::isCancelled);
      job.outputs().forEach(output -> output.check(selection.files()));
      selection.problems().forEach(shell.err()::println);
      announce(Preview.of(plan));
      shell.err().flush();

      Experiment experiment = new Experiment(selection.files(), work, plan, policy);
      boolean good = runAndPrint(experiment, job, history, control);
      return good && selection.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  /** Finishes the run that was interrupted last, saves and prints; returns the exit code. */
  int resume(Job job) {
    OutputFile.checkDifferent(job.outputs());
    RunControl control = new RunControl();
    try (var _ = shell.stopSignal().onStop(control::cancel);
        LazyHistory history = histories.history()) {
      Optional<Resumption> resumption = interrupted(history);
      if (resumption.isEmpty()) {
        shell.err().println("There is no interrupted run to resume.");
        return ExitCode.SOFTWARE;
      }
      Experiment experiment = resumption.get().experiment();
      clusters.apply();
      job.outputs().forEach(output -> output.check(experiment.files()));
      shell.err().println(resumption.get().sentence());
      shell.err().flush();
      boolean good = runAndPrint(experiment, job, history, control);
      return good ? ExitCode.OK : ExitCode.SOFTWARE;
    } catch (HistoryException e) {
      shell.err().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  private static Optional<Resumption> interrupted(LazyHistory lazy) throws HistoryException {
    Optional<History> history = lazy.get();
    if (history.isEmpty()) {
      return Optional.empty();
    }
    Optional<StoredRun> run = history.get().interrupted();
    return run.isEmpty() ? Optional.empty() : Optional.of(history.get().resume(run.get().id()));
  }

  private boolean runAndPrint(
      Experiment experiment, Job job, LazyHistory history, RunControl control) {
    boolean good = print(run(experiment, job, history, control), job);
    // Before the stop signal is let go, which may be all that keeps the process alive.
    shell.out().flush();
    shell.err().flush();
    return good && !control.isCancelled();
  }

  private void announce(Preview preview) {
    if (shell.terminal() && preview.runs().size() > 1) {
      shell.err().println("Plan: " + preview.sentence() + ".");
    }
  }

  private @Nullable Outcome run(
      Experiment experiment, Job job, LazyHistory history, RunControl control) {
    try (RunFollower follower = new RunFollower(shell, job::save);
        Recording recording = history.record(experiment, follower)) {
      experiment.run(recording, control);
      return follower.outcome();
    }
  }

  private boolean print(@Nullable Outcome outcome, Job job) {
    if (outcome == null) {
      shell.err().println("Cancelled before the first run.");
      return false;
    }
    boolean good = job.print(outcome, shell.out());
    job.outputs().forEach(output -> output.announce(shell.out()));
    return good && job.outputs().stream().noneMatch(OutputFile::failed) && !outcome.hasFailures();
  }
}
