package org.parallelworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.parallelworkbench.history.History;
import org.parallelworkbench.history.HistoryException;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.history.StoredExperiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code history}: what has been run, and what to do with it. */
@Command(
    name = "history",
    description = {
      "Shows what has been run, in the window and in the terminal.",
      "Without a command it lists the entries that have each WORD in their name, note, pipeline,"
          + " settings, engines or folder; without words all."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "[COMMAND]",
    versionProvider = ProgramVersion.class,
    footer = {
      "",
      "Examples:",
      "  ./run.sh history                              List everything.",
      "  ./run.sh history terms books                  List what is about these words.",
      "  ./run.sh history show 12",
      "  ./run.sh history export 12 --csv results.csv",
      "  ./run.sh history delete 12"
    })
final class HistoryCommand implements Callable<Integer> {

  /** What a command does with the history. */
  @FunctionalInterface
  interface Action {
    int with(History history) throws HistoryException;
  }

  private final CommandSpec command;
  private final Shell shell;
  private final HistoryOptions options;

  @Parameters(paramLabel = "WORD", description = "What to look for.")
  private List<String> words = new ArrayList<>();

  HistoryCommand(Shell shell, Installed installed) {
    this.shell = shell;
    this.command = CommandSpec.forAnnotatedObject(this);
    this.options = HistoryOptions.reading(command, shell, installed);
    command.addSubcommand("show", new HistoryShowCommand(shell, installed).command());
    command.addSubcommand("export", new HistoryExportCommand(shell, installed).command());
    command.addSubcommand("delete", HistoryEditCommand.delete(shell, installed).command());
    command.addSubcommand("restore", HistoryEditCommand.restore(shell, installed).command());
  }

  CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() {
    return perform(
        shell,
        options,
        history -> {
          List<StoredExperiment> entries = history.search(String.join(" ", words));
          if (entries.isEmpty()) {
            shell.out().println(words.isEmpty() ? "The history is empty." : "Nothing was found.");
          } else {
            HistoryTable.print(entries, shell.out());
          }
          return ExitCode.OK;
        });
  }

  /** Opens the history, does something with it, and says what went wrong; gives the exit code. */
  static int perform(Shell shell, HistoryOptions options, Action action) {
    try (LazyHistory lazy = options.history()) {
      var history = lazy.get();
      return history.isPresent() ? action.with(history.get()) : ExitCode.SOFTWARE;
    } catch (HistoryException e) {
      shell.err().println(e.getMessage());
      return ExitCode.SOFTWARE;
    }
  }

  /**
   * An entry that the user named.
   *
   * @throws ParameterException if there is none of this id
   */
  static StoredExperiment entry(CommandSpec command, History history, long id)
      throws HistoryException {
    return history
        .experiment(id)
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "There is nothing numbered %d in the history: ./run.sh history lists it."
                        .formatted(id)));
  }
}
