package org.parallelworkbench.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.history.Catalog;
import org.parallelworkbench.history.LazyHistory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where the history of runs is, and whether to keep one. */
final class HistoryOptions {

  private final Shell shell;
  private final Installed installed;
  private final OptionSpec folder;
  private final @Nullable OptionSpec off;

  private HistoryOptions(
      CommandSpec command, Shell shell, Installed installed, @Nullable OptionSpec off) {
    this.shell = shell;
    this.installed = installed;
    this.folder = dataFolder();
    this.off = off;
    command.addOption(folder);
    if (off != null) {
      command.addOption(off);
    }
  }

  /** Adds the options to a command that only reads the history. */
  static HistoryOptions reading(CommandSpec command, Shell shell, Installed installed) {
    return new HistoryOptions(command, shell, installed, null);
  }

  /** Adds the options to a command that records what it runs. */
  static HistoryOptions recording(CommandSpec command, Shell shell, Installed installed) {
    OptionSpec off =
        OptionSpec.builder("--no-history")
            .type(boolean.class)
            .description("Record nothing in the history.")
            .build();
    return new HistoryOptions(command, shell, installed, off);
  }

  /** The option that moves the history. */
  static OptionSpec dataFolder() {
    return OptionSpec.builder("--data-dir")
        .type(Path.class)
        .paramLabel("DIR")
        .description("Where the history of runs is kept. Default: the system's folder for that.")
        .build();
  }

  /** The history, which is not opened yet; what goes wrong with it is a line among complaints. */
  LazyHistory history() {
    if (off != null && Boolean.TRUE.equals(off.<Boolean>getValue())) {
      return LazyHistory.none();
    }
    Path chosen = folder.getValue();
    LazyHistory history =
        LazyHistory.of(
            chosen == null ? UserFolders.data() : chosen,
            new Catalog(installed.pipelines(), installed.engines()));
    history.onProblem(
        problem -> {
          shell.err().println(problem);
          shell.err().flush();
        });
    return history;
  }
}
