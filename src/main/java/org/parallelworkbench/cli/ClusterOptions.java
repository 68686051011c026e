package org.parallelworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.LocalCluster;
import org.parallelworkbench.engine.cluster.Secret;
import org.parallelworkbench.files.UserFolders;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which cluster the engines {@code cluster} and {@code mixed} use. */
final class ClusterOptions {

  /** A secret on the command line could be seen by everybody on the computer. */
  private static final String SECRET_VARIABLE = "PARALLEL_WORKBENCH_CLUSTER_SECRET";

  @Option(
      names = "--master",
      order = 3,
      paramLabel = "URL",
      description =
          "The cluster for the engines cluster and mixed, such as spark://host:7077. Default: the local one that"
              + " ./run.sh cluster start has started.")
  private @Nullable String master;

  @Option(
      names = "--secret-file",
      order = 3,
      paramLabel = "FILE",
      description =
          "The file with the cluster's secret. Default: the environment variable "
              + SECRET_VARIABLE
              + ".")
  private @Nullable Path secretFile;

  @Option(
      names = "--spark-property",
      order = 3,
      paramLabel = "KEY=VALUE",
      description = "Something more that Spark is told; can be given several times.")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(
      names = "--map-path",
      order = 3,
      paramLabel = "HERE=THERE",
      description = "The workers find the files of the folder HERE in THERE.")
  private @Nullable String mapping;

  @Option(
      names = "--send-files",
      order = 3,
      description = "Send the workers the files' bytes, because they cannot open the files.")
  private boolean send;

  private final CommandSpec command;

  /** Adds the options to {@code command}. */
  ClusterOptions(CommandSpec command) {
    this.command = command;
    command.addMixin("cluster", CommandSpec.forAnnotatedObject(this));
  }

  /** The cluster of this computer. */
  static Optional<LocalCluster> local() {
    return LocalCluster.in(UserFolders.data());
  }

  /**
   * Has the program use what was chosen, or else the local cluster if that is there.
   *
   * @throws ParameterException if what was chosen makes no sense
   */
  void apply() {
    chosen().ifPresent(ClusterAccess.shared()::use);
  }

  private Optional<ClusterSettings> chosen() {
    if (master != null) {
      return Optional.of(new ClusterSettings(master, secret(), properties, transfer()));
    }
    return local()
        .flatMap(LocalCluster::settings)
        .map(it -> new ClusterSettings(it.master(), it.secret(), properties, transfer()));
  }

  private FileTransfer transfer() {
    if (send) {
      return FileTransfer.SEND_BYTES;
    }
    if (mapping == null) {
      return FileTransfer.SAME_PATHS;
    }
    int sign = mapping.indexOf('=');
    if (sign < 1 || sign == mapping.length() - 1) {
      throw new ParameterException(
          command.commandLine(), "--map-path: “" + mapping + "” is not like /here=/there.");
    }
    return FileTransfer.mapped(mapping.substring(0, sign), mapping.substring(sign + 1));
  }

  private Secret secret() {
    Path file = secretFile;
    if (file == null) {
      @Nullable String given = System.getenv(SECRET_VARIABLE);
      return given == null ? Secret.NONE : Secret.of(given);
    }
    try {
      return Secret.of(Files.readString(file).strip());
    } catch (IOException e) {
      throw new ParameterException(
          command.commandLine(), "--secret-file: " + file + " cannot be read.", e);
    }
  }
}
