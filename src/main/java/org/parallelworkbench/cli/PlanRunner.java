package org.parallelworkbench.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.parallelworkbench.engine.Cancellation;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.pipeline.PreparedPipeline;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** Carries out a plan over the files and with the pipeline that the command line names. */
final class PlanRunner {

  private final Shell shell;
  private final FileArguments files;
  private final PipelineOptions pipelines;

  /** Adds the choice of files and pipeline to {@code command}. */
  PlanRunner(CommandSpec command, Shell shell, Installed installed) {
    this.shell = shell;
    this.files = new FileArguments(command);
    this.pipelines = new PipelineOptions(command, installed.pipelines());
  }

  /** Runs, saves and prints; returns the exit code. */
  int run(Plan plan) {
    files.check();
    List<RunConfiguration> configurations = plan.configurations();
    PreparedPipeline work = pipelines.chosen(files.defaultPipeline());
    Cancellation cancellation = new Cancellation();
    try (var _ = shell.stopSignal().onStop(cancellation::cancel)) {
      FileArguments.Selection selection = files.select(work.pipeline(), cancellation::isCancelled);
      plan.outputs().forEach(output -> output.check(selection.files()));
      selection.problems().forEach(shell.err()::println);
      shell.err().flush();

      Experiment experiment = new Experiment(selection.files(), work, configurations);
      List<RunReport> reports = run(experiment, plan, cancellation);
      boolean good = print(reports, plan);
      // Before the stop signal is let go, which may be all that keeps the process alive.
      shell.out().flush();
      shell.err().flush();
      return good && selection.problems().isEmpty() && !cancellation.isCancelled()
          ? ExitCode.OK
          : ExitCode.SOFTWARE;
    }
  }

  private List<RunReport> run(Experiment experiment, Plan plan, Cancellation cancellation) {
    List<RunReport> reports = new ArrayList<>();
    Consumer<RunReport> save =
        report -> {
          reports.add(report);
          plan.save(Collections.unmodifiableList(reports));
        };
    try (RunFollower follower = new RunFollower(shell, save)) {
      experiment.run(follower, cancellation);
    }
    return List.copyOf(reports);
  }

  private boolean print(List<RunReport> reports, Plan plan) {
    if (reports.isEmpty()) {
      shell.err().println("Cancelled before the first run.");
      return false;
    }
    boolean good = plan.print(reports, shell.out());
    plan.outputs().forEach(output -> output.announce(shell.out()));
    return good
        && plan.outputs().stream().noneMatch(OutputFile::failed)
        && reports.stream().allMatch(report -> report.count(FileStatus.FAILED) == 0);
  }
}
