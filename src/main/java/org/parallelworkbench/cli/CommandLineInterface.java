package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.List;
import org.parallelworkbench.analysis.Calibration;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.log.LogControl;
import org.parallelworkbench.plugins.Plugins;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The program without its window: reads the command line and does what it says. Its commands offer
 * every pipeline and engine that is installed.
 */
public final class CommandLineInterface {

  /** The exit code after a fault of the program itself, as {@code sysexits.h} has it. */
  static final int FAULT = 70;

  private static final System.Logger LOGGER =
      System.getLogger(CommandLineInterface.class.getName());

  private final Shell shell;
  private final WindowLauncher window;

  /**
   * @param out for results
   * @param err for complaints, and for progress on a terminal
   * @param terminal whether somebody is watching, so that progress may be drawn
   * @param window opens the window when no command is given
   * @param log whose level an option sets
   */
  public CommandLineInterface(
      PrintWriter out, PrintWriter err, boolean terminal, WindowLauncher window, LogControl log) {
    this(new Shell(out, err, terminal, new ExitSignal(), log), window);
  }

  CommandLineInterface(Shell shell, WindowLauncher window) {
    this.shell = shell;
    this.window = window;
  }

  /**
   * Does what the arguments say and returns when it is done.
   *
   * @return the exit code: 0 if all went well; 1 if a file failed, results differ, the run was
   *     cancelled or a calibration misses its ranges; 2 if the arguments make no sense; 70 after a
   *     fault of the program itself; or what the window returned
   */
  public int execute(String... args) {
    // Most starts are this one, and the window should not wait for a parser.
    try {
      if (args.length == 0) {
        return window.open(List.of(), UserFolders.data());
      }
      Plugins.shared().problems().forEach(shell.err()::println);
      return execute(Installed.all(), args);
    } catch (RuntimeException | Error e) {
      return fail(e);
    }
  }

  int execute(Installed installed, String... args) {
    WindowCommand top = new WindowCommand(window);
    CommandLine line =
        new CommandLine(top.command())
            .addMixin("log", new LogOption(shell.log()))
            .addSubcommand(new RunCommand(shell, installed).command())
            .addSubcommand(new CompareCommand(shell, installed).command())
            .addSubcommand(new HistoryCommand(shell, installed).command())
            .addSubcommand(new ClusterCommand(shell, ClusterOptions::local).command())
            .addSubcommand(new PluginsCommand(shell, Plugins::shared).command())
            .addSubcommand(new CalibrateCommand(shell, Calibration.Plan.STANDARD).command())
            // A file's name may begin with an @.
            .setExpandAtFiles(false)
            .setColorScheme(
                Help.defaultColorScheme(shell.terminal() ? Help.Ansi.AUTO : Help.Ansi.OFF))
            .setOut(shell.out())
            .setErr(shell.err())
            .setParameterExceptionHandler((wrong, _) -> explain(wrong))
            .setExecutionExceptionHandler((fault, _, _) -> fail(fault))
            .setExecutionStrategy(parsed -> execute(top, parsed));
    try {
      return line.execute(args);
    } finally {
      shell.out().flush();
      shell.err().flush();
    }
  }

  /** One plain line; the log has the rest. */
  private int fail(Throwable fault) {
    LOGGER.log(System.Logger.Level.ERROR, "the command failed", fault);
    String reason =
        fault instanceof OutOfMemoryError
            ? "The memory ran out; try fewer files or workers, or JDK_JAVA_OPTIONS=-Xmx4g."
            : "The program failed: " + fault + ".";
    shell.err().println(reason + " The log has the details: " + shell.log().folder());
    shell.err().flush();
    return FAULT;
  }

  private static int execute(WindowCommand top, ParseResult parsed) {
    if (!parsed.isUsageHelpRequested() && !parsed.isVersionHelpRequested()) {
      top.check(parsed);
    }
    return new RunLast().execute(parsed);
  }

  private static int explain(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(wrong.getMessage());
    UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println(
        "Try '" + command.getCommandSpec().qualifiedName() + " --help' for more information.");
    return ExitCode.USAGE;
  }
}
