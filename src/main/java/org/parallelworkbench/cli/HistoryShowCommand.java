package org.parallelworkbench.cli;

import java.util.concurrent.Callable;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.history.StoredExperiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code history show}: one entry with its runs, and the results of the last. */
@Command(
    name = "show",
    description = "Shows an entry, its runs, and the results of the last one.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ProgramVersion.class)
final class HistoryShowCommand implements Callable<Integer> {

  private final CommandSpec command;
  private final Shell shell;
  private final HistoryOptions options;

  @Parameters(paramLabel = "ID", description = "Which one, as ./run.sh history lists it.")
  private long id;

  HistoryShowCommand(Shell shell, Installed installed) {
    this.shell = shell;
    this.command = CommandSpec.forAnnotatedObject(this);
    this.options = HistoryOptions.reading(command, shell, installed);
  }

  CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() {
    return HistoryCommand.perform(
        shell,
        options,
        history -> {
          StoredExperiment entry = HistoryCommand.entry(command, history, id);
          HistoryTable.facts(entry).forEach(shell.out()::println);
          shell.out().println();
          HistoryTable.printRuns(entry, shell.out());
          if (!entry.runs().isEmpty()) {
            shell.out().println();
            RunReport last = history.report(entry.runs().getLast().id());
            ResultTable.print(last, shell.out());
            BreakdownTable.print(last, shell.out());
          }
          if (!entry.agreement().isEmpty()) {
            shell.out().println(entry.agreement());
          }
          return ExitCode.OK;
        });
  }
}
