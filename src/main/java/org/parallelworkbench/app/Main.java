package org.parallelworkbench.app;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.parallelworkbench.cli.CommandLineInterface;

/** Starts the program. */
public final class Main {

  private static final int NO_WINDOW = 3;

  private Main() {}

  /** Runs until the command is done or the window is closed, and ends the process. */
  public static void main(String[] args) {
    PrintWriter err = writer(System.err);
    CommandLineInterface commands =
        new CommandLineInterface(
            writer(System.out),
            err,
            isTerminal(),
            files -> {
              err.println("No window can be opened here. ./run.sh --help lists the commands.");
              err.flush();
              return NO_WINDOW;
            });
    System.exit(commands.execute(args));
  }

  @SuppressWarnings("SystemConsoleNull") // It is null on JDK 25 when input or output is piped.
  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** A stream without a charset of its own, as in a bare container, gets UTF-8 and not ASCII. */
  private static PrintWriter writer(PrintStream stream) {
    Charset charset = stream.charset();
    return new PrintWriter(
        stream,
        false,
        charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset);
  }
}
