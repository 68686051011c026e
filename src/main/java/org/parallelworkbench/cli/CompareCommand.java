package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.experiment.WorkerCounts;
import org.parallelworkbench.export.CsvExport;
import org.parallelworkbench.export.ExperimentCsv;
import org.parallelworkbench.export.ExperimentJson;
import org.parallelworkbench.export.ExperimentMarkdown;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code compare}: the sequential run, then parallel runs with each number of workers. */
@Command(
    name = "compare",
    description =
        "Runs a pipeline over the same files sequentially and with each number of workers, and"
            + " compares times and results.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    versionProvider = ProgramVersion.class,
    footer = {
      "",
      "All these files but --results are written anew after every run, so that an end",
      "before its time loses nothing.",
      "",
      "Examples:",
      "  ./run.sh compare --demo",
      "  ./run.sh compare --workers 1,2,4 --csv timings.csv books",
      "  ./run.sh compare --workers 1-8 --repeats 10 --seed 42 --markdown t.md books",
      "  ./run.sh compare --workers auto --engine threads,virtual --precision 2%% books"
    })
final class CompareCommand implements Callable<Integer>, Job {

  private final CommandSpec command;
  private final Engine baseline;
  private final IdOption<Engine> engines;
  private final ProtocolOptions protocol;
  private final OutputFile csv;
  private final OutputFile results;
  private final OutputFile json;
  private final OutputFile markdown;
  private final JobRunner runner;
  private final WidestAudits audits = new WidestAudits();

  @Option(
      names = "--workers",
      order = 1,
      paramLabel = "LIST",
      defaultValue = "4,8,10,12",
      converter = WorkerList.class,
      description =
          "The numbers of workers to compare, such as 1,2,4 or 1-8 or 2-16/2 (every second) or"
              + " powers:16 (1, 2, 4, 8, 16); auto: find them by trying. Default:"
              + " ${DEFAULT-VALUE}.")
  private WorkerCounts workers = WorkerCounts.AUTO;

  CompareCommand(Shell shell, Installed installed) {
    this.baseline = installed.baseline();
    this.command = CommandSpec.forAnnotatedObject(this);
    this.runner = new JobRunner(command, shell, installed);
    this.engines =
        new IdOption<>(
            command,
            "--engine",
            "What to compare with the sequential run; several separated by commas. Default:"
                + " threads.",
            installed.engines().stream().filter(Engine::parallel).toList(),
            Engine::id,
            Engine::description);
    this.protocol = new ProtocolOptions(command);
    this.csv =
        new OutputFile(
            command,
            "--csv",
            "Write the timings to this file: a row for each configuration, or with several repeats"
                + " for each run.");
    this.results =
        new OutputFile(command, "--results", "Write the results of the first run to this file.");
    this.json =
        new OutputFile(
            command, "--json", "Write all measurements and what they come to to this file.");
    this.markdown =
        new OutputFile(command, "--markdown", "Write a table for a document to this file.");
  }

  CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() {
    return runner.run(this);
  }

  @Override
  public Plan plan(Pipeline pipeline, Optional<Workbench> workbench) {
    List<Engine> chosen = engines.allChosen(Engines.THREADS);
    Protocol howOften = protocol.protocol(pipeline);
    int cores = Runtime.getRuntime().availableProcessors();
    try {
      return Plan.of(baseline, chosen, workers(workbench), cores, howOften);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage());
    }
  }

  private WorkerCounts workers(Optional<Workbench> workbench) {
    boolean given = command.commandLine().getParseResult().hasMatchedOption("--workers");
    return given
        ? workers
        : workbench.map(Workbench::compareCounts).map(WorkerCounts::of).orElse(workers);
  }

  @Override
  public List<OutputFile> outputs() {
    return List.of(csv, results, json, markdown);
  }

  @Override
  public void save(Outcome soFar) {
    ExperimentReport report = soFar.report();
    report.latest().ifPresent(audits::add);
    if (report.measurements().size() == 1) {
      results.write(out -> CsvExport.results(soFar.first(), out));
    }
    if (isRepeated(report)) {
      csv.write(out -> ExperimentCsv.write(report, out));
    } else {
      csv.write(out -> CsvExport.timings(Timings.of(report), out));
    }
    json.write(out -> ExperimentJson.write(report, out));
    markdown.write(out -> ExperimentMarkdown.write(report, out));
  }

  @Override
  public boolean print(Outcome outcome, PrintWriter out) {
    ExperimentReport report = outcome.report();
    ResultTable.print(outcome.first(), out);
    out.println();
    if (!report.samples().isEmpty()) {
      if (isRepeated(report)) {
        RepeatsTable.print(report, out);
      } else {
        TimingTable.print(Timings.of(report), report.experiment().plan().configurations(), out);
      }
      out.println();
      new Findings(report, audits).print(out);
    }
    if (!report.complete()) {
      out.println(
          "Cancelled: %d of %d runs were finished."
              .formatted(outcome.finished(), outcome.planned()));
    }
    out.println(report.agreement().sentence());
    return report.agreement().identical();
  }

  private static boolean isRepeated(ExperimentReport report) {
    return report.experiment().plan().protocol().repeats() > 1;
  }
}
