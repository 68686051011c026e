package org.parallelworkbench.app;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import org.parallelworkbench.cli.CommandLineInterface;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.LocalCluster;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.libraries.DocumentLibraries;
import org.parallelworkbench.pipeline.text.Documents;
import org.parallelworkbench.plugins.Plugins;

/** Starts the program. */
public final class Main {

  private static final ProgramLog LOG = new ProgramLog();

  private Main() {}

  /** The program's log. */
  static ProgramLog log() {
    return LOG;
  }

  /** Runs until the command is done or the window is closed, and ends the process. */
  public static void main(String[] args) {
    ClusterAccess.shared()
        .otherwise(() -> LocalCluster.in(UserFolders.data()).flatMap(LocalCluster::settings));
    Documents.readWith(DocumentLibraries.configured());
    Plugins.shared().load();
    CommandLineInterface commands =
        new CommandLineInterface(
            writer(System.out), writer(System.err), isTerminal(), Main::openWindow, LOG);
    System.exit(commands.execute(args));
  }

  private static int openWindow(List<Path> files, Path data) {
    Application.launch(
        WorkbenchApplication.class,
        Stream.concat(Stream.of(data), files.stream()).map(Path::toString).toArray(String[]::new));
    return 0;
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
