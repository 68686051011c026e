package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.export.CsvExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code run}: a single run, whose results it prints. */
@Command(
    name = "run",
    description = "Runs a pipeline over files and prints what it found in each.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    versionProvider = ProgramVersion.class,
    footer = {
      "",
      "Examples:",
      "  ./run.sh run --demo --workers 4",
      "  ./run.sh run --glob '*.txt' --csv results.csv books"
    })
final class RunCommand implements Callable<Integer>, Plan {

  private final CommandSpec command;
  private final IdOption<Engine> engines;
  private final OutputFile csv;
  private final PlanRunner runner;

  @Option(
      names = "--workers",
      order = 1,
      paramLabel = "N",
      converter = WorkerCount.class,
      description = "How many workers take files. Default: one for each processor.")
  private @Nullable Integer workers;

  RunCommand(Shell shell, Installed installed) {
    this.command = CommandSpec.forAnnotatedObject(this);
    this.runner = new PlanRunner(command, shell, installed);
    this.engines =
        new IdOption<>(
            command,
            "--engine",
            "How the files are worked on. Default: threads.",
            installed.engines(),
            Engine::id,
            Engine::description);
    this.csv = new OutputFile(command, "--csv", "Write the results to this file, too.");
  }

  CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() {
    return runner.run(this);
  }

  @Override
  public List<RunConfiguration> configurations() {
    return List.of(configuration());
  }

  @Override
  public List<OutputFile> outputs() {
    return List.of(csv);
  }

  @Override
  public void save(List<RunReport> reports) {
    csv.write(out -> CsvExport.results(reports.getFirst(), out));
  }

  @Override
  public boolean print(List<RunReport> reports, PrintWriter out) {
    RunReport report = reports.getFirst();
    ResultTable.print(report, out);
    out.println();
    out.println(RunSummary.of(report, configuration()));
    return true;
  }

  private RunConfiguration configuration() {
    Engine engine = engines.chosen(Engines.THREADS);
    if (engine.parallel()) {
      return new RunConfiguration(
          engine, workers == null ? Runtime.getRuntime().availableProcessors() : workers);
    }
    if (workers != null && workers > 1) {
      throw new ParameterException(
          command.commandLine(),
          "--workers: the engine %s has only one. Leave it out or choose another --engine."
              .formatted(engine.id()));
    }
    return new RunConfiguration(engine, 1);
  }
}
