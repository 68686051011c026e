package org.parallelworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.export.BreakdownCsv;
import org.parallelworkbench.export.BreakdownJson;
import org.parallelworkbench.export.ChromeTrace;
import org.parallelworkbench.export.CsvExport;
import org.parallelworkbench.export.ExperimentCsv;
import org.parallelworkbench.export.ExperimentJson;
import org.parallelworkbench.export.ExperimentMarkdown;
import org.parallelworkbench.history.StoredExperiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code history export}: writes what was recorded to files. */
@Command(
    name = "export",
    description = "Writes what was recorded of an entry to files.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    versionProvider = ProgramVersion.class)
final class HistoryExportCommand implements Callable<Integer> {

  private final CommandSpec command;
  private final Shell shell;
  private final HistoryOptions options;
  private final OutputFile csv;
  private final OutputFile breakdown;
  private final OutputFile breakdownJson;
  private final OutputFile timings;
  private final OutputFile trace;
  private final OutputFile json;
  private final OutputFile markdown;

  @Parameters(paramLabel = "ID", description = "Which one, as ./run.sh history lists it.")
  private long id;

  HistoryExportCommand(Shell shell, Installed installed) {
    this.shell = shell;
    this.command = CommandSpec.forAnnotatedObject(this);
    this.options = HistoryOptions.reading(command, shell, installed);
    this.csv = new OutputFile(command, "--csv", "The results of its last run.");
    this.breakdown =
        new OutputFile(command, "--breakdown", "The most frequent words in them, as CSV.");
    this.breakdownJson = new OutputFile(command, "--breakdown-json", "The same as JSON.");
    this.timings = new OutputFile(command, "--timings", "The times of all its runs, as CSV.");
    this.trace = new OutputFile(command, "--trace", "What each worker did in its last run.");
    this.json = new OutputFile(command, "--json", "All measurements and what they come to.");
    this.markdown = new OutputFile(command, "--markdown", "A table for a document.");
  }

  CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() {
    List<OutputFile> outputs =
        List.of(csv, breakdown, breakdownJson, timings, trace, json, markdown);
    OutputFile.checkDifferent(outputs);
    outputs.forEach(output -> output.check(List.of()));
    return HistoryCommand.perform(
        shell,
        options,
        history -> {
          StoredExperiment entry = HistoryCommand.entry(command, history, id);
          ExperimentReport report = history.experimentReport(entry.id());
          RunReport last = report.latest().orElseThrow();
          csv.write(out -> CsvExport.results(last, out));
          breakdown.write(out -> BreakdownCsv.write(last, out));
          breakdownJson.write(out -> BreakdownJson.write(last, out));
          timings.write(out -> ExperimentCsv.write(report, out));
          trace.write(out -> ChromeTrace.write(last, out));
          json.write(out -> ExperimentJson.write(report, out));
          markdown.write(out -> ExperimentMarkdown.write(report, out));
          outputs.forEach(output -> output.announce(shell.out()));
          return outputs.stream().anyMatch(OutputFile::failed) ? ExitCode.SOFTWARE : ExitCode.OK;
        });
  }
}
