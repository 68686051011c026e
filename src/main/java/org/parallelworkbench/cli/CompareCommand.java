package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parallelworkbench.analysis.Agreement;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.export.CsvExport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code compare}: the sequential run, then a parallel run with each number of workers. */
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
      "Examples:",
      "  ./run.sh compare --demo",
      "  ./run.sh compare --workers 1,2,4 --csv timings.csv books"
    })
final class CompareCommand implements Callable<Integer>, Plan {

  private final CommandSpec command;
  private final Engine baseline;
  private final IdOption<Engine> engines;
  private final OutputFile csv;
  private final OutputFile results;
  private final PlanRunner runner;

  @Option(
      names = "--workers",
      order = 1,
      paramLabel = "N",
      split = ",",
      defaultValue = "4,8,10,12",
      converter = WorkerCount.class,
      description = "The numbers of workers to compare. Default: ${DEFAULT-VALUE}.")
  private List<Integer> workers = List.of();

  CompareCommand(Shell shell, Installed installed) {
    this.baseline = installed.baseline();
    this.command = CommandSpec.forAnnotatedObject(this);
    this.runner = new PlanRunner(command, shell, installed);
    this.engines =
        new IdOption<>(
            command,
            "--engine",
            "What to compare with the sequential run. Default: threads.",
            installed.engines().stream().filter(Engine::parallel).toList(),
            Engine::id,
            Engine::description);
    this.csv =
        new OutputFile(command, "--csv", "Write the timings to this file, anew after every run.");
    this.results =
        new OutputFile(command, "--results", "Write the results of the first run to this file.");
  }

  CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() {
    results.checkOther(csv);
    return runner.run(this);
  }

  @Override
  public List<RunConfiguration> configurations() {
    Engine parallel = engines.chosen(Engines.THREADS);
    List<RunConfiguration> configurations = new ArrayList<>();
    configurations.add(new RunConfiguration(baseline, 1));
    workers.forEach(count -> configurations.add(new RunConfiguration(parallel, count)));
    return configurations;
  }

  @Override
  public List<OutputFile> outputs() {
    return List.of(csv, results);
  }

  @Override
  public void save(List<RunReport> reports) {
    if (reports.size() == 1) {
      results.write(out -> CsvExport.results(reports.getFirst(), out));
    }
    csv.write(out -> CsvExport.timings(Timing.of(reports), out));
  }

  @Override
  public boolean print(List<RunReport> reports, PrintWriter out) {
    List<RunConfiguration> configurations = configurations();
    List<Timing> timings = Timing.of(reports);
    Agreement agreement = Agreement.of(reports);
    ResultTable.print(reports.getFirst(), out);
    out.println();
    if (!timings.isEmpty()) {
      TimingTable.print(timings, configurations, out);
      out.println();
    }
    if (timings.size() < configurations.size()) {
      out.println(
          "Cancelled: %d of %d runs were finished."
              .formatted(timings.size(), configurations.size()));
    }
    out.println(agreement.sentence());
    return agreement.identical();
  }
}
