package org.parallelworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.parallelworkbench.history.History;
import org.parallelworkbench.history.HistoryException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code history delete} and {@code history restore}. */
@Command(
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ProgramVersion.class)
final class HistoryEditCommand implements Callable<Integer> {

  /** Changes an entry and says what was done. */
  private interface Edit {
    String apply(History history, long id) throws HistoryException;
  }

  private final CommandSpec command;
  private final Shell shell;
  private final HistoryOptions options;
  private final boolean purging;
  private final Edit edit;

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "Which ones, as ./run.sh history lists them.")
  private List<Long> ids = List.of();

  private HistoryEditCommand(
      Shell shell, Installed installed, String description, boolean purging, Edit edit) {
    this.shell = shell;
    this.purging = purging;
    this.edit = edit;
    this.command = CommandSpec.forAnnotatedObject(this);
    command.usageMessage().description(description);
    this.options = HistoryOptions.reading(command, shell, installed);
  }

  /** Deletes entries; what was deleted before is gone for good then. */
  static HistoryEditCommand delete(Shell shell, Installed installed) {
    return new HistoryEditCommand(
        shell,
        installed,
        "Deletes entries. That can be taken back until the next deletion or start of the window.",
        true,
        (history, id) -> {
          history.delete(id);
          return "Deleted: %d. To take that back: ./run.sh history restore %d".formatted(id, id);
        });
  }

  /** Takes back deletions. */
  static HistoryEditCommand restore(Shell shell, Installed installed) {
    return new HistoryEditCommand(
        shell,
        installed,
        "Takes back that entries were deleted.",
        false,
        (history, id) -> {
          history.restore(id);
          return "Restored: %d.".formatted(id);
        });
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
          if (purging) {
            history.purge();
          }
          for (long id : ids) {
            shell.out().println(edit.apply(history, id));
          }
          return ExitCode.OK;
        });
  }
}
