package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.export.BreakdownCsv;
import org.parallelworkbench.export.BreakdownJson;
import org.parallelworkbench.export.ChromeTrace;
import org.parallelworkbench.export.CsvExport;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

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
      "  ./run.sh run --glob '*.txt' --csv results.csv books",
      "  ./run.sh run --workers 8 --trace trace.json books",
      "  ./run.sh run --resume"
    })
final class RunCommand implements Callable<Integer>, Job {

  private static final Set<String> WITH_RESUME =
      Set.of(
          "--resume",
          "--csv",
          "--breakdown",
          "--breakdown-json",
          "--trace",
          "--data-dir",
          "--master",
          "--secret-file",
          "--spark-property",
          "--map-path",
          "--send-files");

  private final CommandSpec command;
  private final IdOption<Engine> engines;
  private final OutputFile csv;
  private final OutputFile breakdown;
  private final OutputFile breakdownJson;
  private final OutputFile trace;
  private final JobRunner runner;

  @Option(
      names = "--workers",
      order = 1,
      paramLabel = "N",
      converter = WorkerCount.class,
      description = "How many workers take files. Default: one for each processor.")
  private @Nullable Integer workers;

  @Option(
      names = "--resume",
      order = 1,
      description =
          "Finish the run that was interrupted last: the same files, settings, engine and workers."
              + " Files that were done and have not changed are not done again.")
  private boolean resume;

  RunCommand(Shell shell, Installed installed) {
    this.command = CommandSpec.forAnnotatedObject(this);
    this.runner = new JobRunner(command, shell, installed);
    this.engines =
        new IdOption<>(
            command,
            "--engine",
            "How the files are worked on. Default: threads.",
            installed.engines(),
            Engine::id,
            Engine::description);
    this.csv = new OutputFile(command, "--csv", "Write the results to this file, too.");
    this.breakdown =
        new OutputFile(
            command, "--breakdown", "Write the most frequent words of each file and all, as CSV.");
    this.breakdownJson = new OutputFile(command, "--breakdown-json", "Write the same as JSON.");
    this.trace =
        new OutputFile(
            command,
            "--trace",
            "Write what each worker did when to this file, which ui.perfetto.dev opens.");
  }

  CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() {
    if (!resume) {
      return runner.run(this);
    }
    checkNothingElseIsChosen();
    return runner.resume(this);
  }

  @Override
  public Plan plan(Pipeline pipeline, Optional<Workbench> workbench) {
    return Plan.once(List.of(configuration(workbench)));
  }

  @Override
  public List<OutputFile> outputs() {
    return List.of(csv, breakdown, breakdownJson, trace);
  }

  @Override
  public void save(Outcome outcome) {
    csv.write(out -> CsvExport.results(outcome.first(), out));
    breakdown.write(out -> BreakdownCsv.write(outcome.first(), out));
    breakdownJson.write(out -> BreakdownJson.write(outcome.first(), out));
    trace.write(out -> ChromeTrace.write(outcome.first(), out));
  }

  @Override
  public boolean print(Outcome outcome, PrintWriter out) {
    ResultTable.print(outcome.first(), out);
    BreakdownTable.print(outcome.first(), out);
    out.println();
    out.println(
        RunSummary.of(
            outcome.first(), outcome.report().measurements().getFirst().run().configuration()));
    return true;
  }

  /** An interrupted run is resumed as it was, or not at all. */
  private void checkNothingElseIsChosen() {
    ParseResult parsed = command.commandLine().getParseResult();
    List<String> chosen =
        Stream.concat(
                parsed.matchedPositionals().stream().map(PositionalParamSpec::paramLabel),
                parsed.matchedOptions().stream().map(OptionSpec::longestName))
            .filter(name -> !WITH_RESUME.contains(name))
            .distinct()
            .toList();
    if (!chosen.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "--resume goes on with the files and settings of the interrupted run: leave out %s."
              .formatted(String.join(", ", chosen)));
    }
  }

  private RunConfiguration configuration(Optional<Workbench> workbench) {
    Engine engine = engines.chosen(workbench.map(Workbench::engine).orElse(Engines.THREADS));
    if (engine.parallel()) {
      int byDefault =
          workbench.map(Workbench::workers).orElse(Runtime.getRuntime().availableProcessors());
      return new RunConfiguration(engine, workers == null ? byDefault : workers);
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
