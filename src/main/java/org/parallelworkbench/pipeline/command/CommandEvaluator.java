package org.parallelworkbench.pipeline.command;

import java.io.File;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.bytes.ByteSource;
import org.parallelworkbench.pipeline.bytes.ByteSources;

/** Runs a program for one file after another. Safe for use by many threads. */
final class CommandEvaluator implements FileEvaluator {

  private static final String EXIT_CODE = "exit code";

  private static final List<String> COLUMNS = List.of(EXIT_CODE, "output bytes", "output lines");

  private final Function<Path, List<String>> commandLine;
  private final ExitCodes done;
  private final Map<String, Template> environment;
  private final @Nullable Template workingFolder;
  private final @Nullable OutputFiles outputFiles;

  /**
   * @param commandLine the program and its arguments for a file
   * @param done the exit codes that are no failure
   * @param environment what is set beside what this program has been given
   * @param workingFolder where the program runs, or null for this program's own
   * @param outputFiles where standard output goes, or null if it is only counted
   */
  CommandEvaluator(
      Function<Path, List<String>> commandLine,
      ExitCodes done,
      Map<String, Template> environment,
      @Nullable Template workingFolder,
      @Nullable OutputFiles outputFiles) {
    this.commandLine = commandLine;
    this.done = done;
    this.environment = environment;
    this.workingFolder = workingFolder;
    this.outputFiles = outputFiles;
  }

  @Override
  public List<String> columns() {
    return COLUMNS;
  }

  @Override
  public boolean addsUp(String column) {
    return !column.equals(EXIT_CODE);
  }

  @Override
  public Evaluation evaluate(SourceFile file, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    observer.enter(Stage.READ);
    try (Scratch scratch = Scratch.make()) {
      Path input = input(file, scratch);
      long bytes = Files.size(input);
      observer.progress(0);
      if (outputFiles == null) {
        return run(input, bytes, scratch, scratch.file("output"), observer);
      }
      Path target = outputFiles.target(file, input);
      Path part = outputFiles.part();
      try {
        Evaluation evaluation = run(input, bytes, scratch, part, observer);
        OutputFiles.complete(part, target);
        return evaluation;
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (ClosedByInterruptException e) {
      throw Failures.interrupted(e);
    }
  }

  /** The file itself, which is opened to see that it can be, or an archive's entry unpacked. */
  private static Path input(SourceFile file, Scratch scratch) throws IOException, RefusedException {
    try (ByteSource source = ByteSources.open(file)) {
      return file.entry() == null
          ? file.path().toAbsolutePath()
          : scratch.unpack(file.name(), source);
    }
  }

  private Evaluation run(
      Path input, long bytes, Scratch scratch, Path output, StageObserver observer)
      throws IOException, RefusedException, InterruptedException {
    observer.enter(Stage.PREPROCESS);
    Path errors = scratch.file("errors");
    ProcessBuilder builder =
        new ProcessBuilder(commandLine.apply(input))
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    environment.forEach((name, value) -> builder.environment().put(name, value.fill(input)));
    if (workingFolder != null) {
      builder.directory(existing(new File(workingFolder.fill(input))));
    }
    observer.enter(Stage.PROCESS);
    int code = ProcessTree.run(builder);
    if (!done.contains(code)) {
      String said = Output.lastLine(errors);
      throw new IOException("exit code " + code + (said.isEmpty() ? "" : ": " + said));
    }
    Output written = Output.in(output);
    observer.progress(1);
    return new Evaluation(Counts.of(COLUMNS, code, written.bytes(), written.lines()), bytes, null);
  }

  private static File existing(File folder) throws RefusedException {
    if (!folder.isDirectory()) {
      throw new RefusedException("the folder to run in does not exist: " + folder);
    }
    return folder;
  }
}
