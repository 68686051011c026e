package org.parallelworkbench.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.LocalCluster;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** {@code cluster}: a Spark cluster on this computer alone. */
@Command(
    name = "cluster",
    description = {
      "Starts and stops an Apache Spark cluster of processes on this computer, for the engines"
          + " cluster and mixed.",
      "Nothing outside this computer can reach it."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = ProgramVersion.class,
    footer = {
      "",
      "Examples:",
      "  ./run.sh cluster install               Get Apache Spark (220 MB), once.",
      "  ./run.sh cluster start --workers 2",
      "  ./run.sh run --engine cluster --workers 2 books",
      "  ./run.sh cluster status",
      "  ./run.sh cluster stop"
    })
final class ClusterCommand implements Runnable {

  /** What there is no cluster without. */
  private static final String NOT_SET_UP =
      "Apache Spark is not set up: start the program with ./run.sh.";

  private final CommandSpec command;
  private final Shell shell;
  private final Supplier<Optional<LocalCluster>> local;

  /**
   * @param local gives the cluster of this computer
   */
  ClusterCommand(Shell shell, Supplier<Optional<LocalCluster>> local) {
    this.shell = shell;
    this.local = local;
    this.command = CommandSpec.forAnnotatedObject(this);
  }

  CommandSpec command() {
    return command;
  }

  @Override
  public void run() {
    throw new ParameterException(
        command.commandLine(), "Say what to do: install, start, status or stop.");
  }

  @Command(
      name = "start",
      mixinStandardHelpOptions = true,
      description = "Starts a master and workers, and returns when they are up.")
  int start(
      @Option(
              names = "--workers",
              paramLabel = "N",
              defaultValue = "2",
              converter = WorkerCount.class,
              description =
                  "How many worker processes, each of which takes one file at a time. Default: 2.")
          int workers,
      @Option(
              names = "--port",
              paramLabel = "PORT",
              defaultValue = "" + LocalCluster.DEFAULT_PORT,
              description = "Where the master listens. Default: ${DEFAULT-VALUE}.")
          int port) {
    return with(
        cluster -> {
          ClusterSettings settings = cluster.start(workers, port);
          shell.out().println("Up at " + settings.master() + ", " + count(workers) + ".");
          return ExitCode.OK;
        });
  }

  private static String count(int workers) {
    return workers == 1 ? "1 worker" : workers + " workers";
  }

  @Command(
      name = "status",
      mixinStandardHelpOptions = true,
      description = "Says which processes are there. Exit code 1 if none is.")
  int status() {
    return with(
        cluster -> {
          List<String> processes = cluster.processes();
          shell
              .out()
              .println(
                  processes.isEmpty()
                      ? "No local cluster is there."
                      : "There are: " + String.join(", ", processes) + ".");
          return processes.isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
        });
  }

  @Command(name = "stop", mixinStandardHelpOptions = true, description = "Ends all its processes.")
  int stop() {
    return with(
        cluster -> {
          boolean there = !cluster.processes().isEmpty();
          cluster.stop();
          shell.out().println(there ? "Stopped." : "No local cluster was there.");
          return ExitCode.OK;
        });
  }

  /** What a command does with the cluster. */
  @FunctionalInterface
  private interface Action {
    int with(LocalCluster cluster) throws ClusterException, InterruptedException;
  }

  private int with(Action action) {
    Optional<LocalCluster> cluster = local.get();
    if (cluster.isEmpty()) {
      shell.err().println(NOT_SET_UP);
      return ExitCode.SOFTWARE;
    }
    try {
      return action.with(cluster.get());
    } catch (ClusterException e) {
      String reason = e.reason();
      shell
          .err()
          .println(
              reason.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                  + reason.substring(1)
                  + ".");
      return ExitCode.SOFTWARE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.SOFTWARE;
    }
  }
}
