package org.parallelworkbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.export.AtomicFile;
import org.parallelworkbench.pipeline.SourceFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** An option that names a file to write, and the writing of it. */
final class OutputFile {

  private final CommandSpec command;
  private final OptionSpec option;
  private boolean failed;

  /** Adds the option to {@code command}. */
  OutputFile(CommandSpec command, String name, String description) {
    this.command = command;
    this.option =
        OptionSpec.builder(name)
            .type(Path.class)
            .paramLabel("FILE")
            .order(2)
            .description(description)
            .build();
    command.addOption(option);
  }

  /**
   * Looks whether the file can be written, before any time is spent on what belongs into it.
   *
   * @throws ParameterException if it cannot, or is one of {@code inputs}
   */
  void check(List<SourceFile> inputs) {
    Path path = path();
    if (path == null) {
      return;
    }
    try {
      AtomicFile.requireWritable(path);
    } catch (IOException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
    Path place = absolute(path);
    for (SourceFile input : inputs) {
      if (absolute(input.path()).equals(place)) {
        throw wrong("“" + path + "” is one of the files to work on. Choose another name.");
      }
    }
  }

  /**
   * Looks whether any two would overwrite each other.
   *
   * @throws ParameterException if they are the same file
   */
  static void checkDifferent(List<OutputFile> outputs) {
    for (int i = 1; i < outputs.size(); i++) {
      outputs.subList(0, i).forEach(outputs.get(i)::checkOther);
    }
  }

  private void checkOther(OutputFile other) {
    Path path = path();
    Path otherPath = other.path();
    if (path != null && otherPath != null && absolute(path).equals(absolute(otherPath))) {
      throw wrong("“" + path + "” is what " + other.option.longestName() + " writes to as well.");
    }
  }

  /** Writes the file if it was asked for. A failure is said once, and remembered. */
  void write(AtomicFile.Content<Writer> content) {
    Path path = path();
    if (path == null) {
      return;
    }
    try {
      AtomicFile.writeText(path, content);
    } catch (IOException e) {
      if (!failed) {
        command.commandLine().getErr().println(e.getMessage());
      }
      failed = true;
    }
  }

  /** Says where the file is, if it was asked for and could be written. */
  void announce(PrintWriter out) {
    Path path = path();
    if (path != null && !failed) {
      out.println("Written: " + path);
    }
  }

  /** Whether something that was asked for could not be written. */
  boolean failed() {
    return failed;
  }

  private @Nullable Path path() {
    return option.getValue();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(command.commandLine(), option.longestName() + ": " + sentence);
  }
}
