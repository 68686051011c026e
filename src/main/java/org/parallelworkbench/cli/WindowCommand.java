package org.parallelworkbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.parallelworkbench.files.UserFolders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's name alone, or with files: opens the window. */
@Command(
    name = "./run.sh",
    description = {
      "Runs the same work over many files sequentially and in parallel, and shows what more"
          + " workers buy.",
      "Without a command it opens its window, with the given files and folders in it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "[COMMAND]",
    versionProvider = ProgramVersion.class,
    footer = {
      "",
      "Examples:",
      "  ./run.sh                           Open the window.",
      "  ./run.sh books                     Open the window with the files in books.",
      "  ./run.sh run --demo --workers 4    Run the demonstration with four workers.",
      "  ./run.sh compare --demo            Compare it with several numbers of workers.",
      "  ./run.sh history                   List what has been run.",
      "  ./run.sh cluster start             Start a Spark cluster on this computer.",
      "  ./run.sh plugins                   List plug-ins: pipelines of your own.",
      "  ./run.sh calibrate                 Check the statistics behind it all.",
      "",
      "./run.sh COMMAND --help lists what a command understands.",
      "The exit code is 0 if all went well, 1 if a file failed, results differ or a",
      "calibration is off, 2 if the command line makes no sense, 70 after a fault of the",
      "program itself, and 130 after Ctrl-C."
    })
final class WindowCommand implements Callable<Integer> {

  private final CommandSpec command;
  private final WindowLauncher window;

  @Parameters(paramLabel = "FILE", description = "Files and folders to show in the window.")
  private List<Path> files = new ArrayList<>();

  private final OptionSpec data = HistoryOptions.dataFolder();

  WindowCommand(WindowLauncher window) {
    this.window = window;
    this.command = CommandSpec.forAnnotatedObject(this);
    command.addOption(data);
    // So that a mistyped command, which looks like a file, is noticed before its options are.
    command.parser().unmatchedArgumentsAllowed(true);
  }

  CommandSpec command() {
    return command;
  }

  /**
   * Looks whether all that comes before a command, or instead of one, makes sense.
   *
   * @throws ParameterException if it does not
   */
  void check(ParseResult parsed) {
    boolean optionFirst = parsed.unmatched().contains(parsed.originalArgs().getFirst());
    for (Path file : files) {
      if (!optionFirst && !Files.exists(file)) {
        throw new ParameterException(
            command.commandLine(),
            "There is neither a file nor a command named “%s”. The commands are %s."
                .formatted(file, enumerate(command.subcommands().keySet())));
      }
    }
    if (!parsed.unmatched().isEmpty()) {
      throw new UnmatchedArgumentException(command.commandLine(), parsed.unmatched());
    }
    if (parsed.hasSubcommand() && parsed.hasMatchedOption(data)) {
      throw new ParameterException(
          command.commandLine(),
          "%s comes before the command “%s”. Put it after."
              .formatted(data.longestName(), parsed.subcommand().commandSpec().name()));
    }
    if (parsed.hasSubcommand() && !files.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "“%s” comes before the command “%s”. Put it after."
              .formatted(files.getFirst(), parsed.subcommand().commandSpec().name()));
    }
  }

  private static String enumerate(Collection<String> commands) {
    List<String> names = List.copyOf(commands);
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
  }

  @Override
  public Integer call() {
    Path chosen = data.getValue();
    return window.open(List.copyOf(files), chosen == null ? UserFolders.data() : chosen);
  }
}
