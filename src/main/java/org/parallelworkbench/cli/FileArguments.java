package org.parallelworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.FileScan;
import org.parallelworkbench.files.NamePatterns;
import org.parallelworkbench.files.Wanted;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.workbench.Workbench;
import org.parallelworkbench.workbench.WorkbenchFile;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Which files to work on: paths, or the demonstration's ten names. */
final class FileArguments {

  /**
   * The files that were chosen.
   *
   * @param problems what could not be looked at, in sentences
   */
  record Selection(List<SourceFile> files, List<String> problems) {}

  @Parameters(
      paramLabel = "PATH",
      description =
          "Files, and folders to take all files from; or a single workbench file"
              + " (*.workbench.json), whose files, pipeline, settings, engine and workers are then"
              + " the defaults.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--demo",
      description =
          "Ten file names of a demonstration in place of PATH. The pipeline is then the simulated"
              + " one unless another is chosen.")
  private boolean demo;

  @Option(
      names = "--glob",
      paramLabel = "PATTERN",
      converter = NamesConverter.class,
      description = "Names to take from folders, as in '*.txt,*.md'. Default: all.")
  private @Nullable NamePatterns names;

  @Option(
      names = "--follow-links",
      description = "Follow symbolic links in folders, even out of them. Default: off.")
  private boolean links;

  @Option(
      names = "--charset-of",
      paramLabel = "PATTERN=NAME",
      converter = CharsetRule.Converter.class,
      description =
          "The encoding of files with such names, as in '*.csv=windows-1252', whatever --charset"
              + " says of the others. Can be given again; the last that fits counts.")
  private List<CharsetRule> charsets = new ArrayList<>();

  private final CommandSpec command;
  private final Installed installed;
  private WorkbenchFile.@Nullable Loaded loaded;

  /** Adds the arguments to {@code command}. */
  FileArguments(CommandSpec command, Installed installed) {
    this.command = command;
    this.installed = installed;
    command.addMixin("files", CommandSpec.forAnnotatedObject(this));
  }

  /**
   * Looks whether there is anything to work on, and reads the workbench file if there is one.
   *
   * @throws ParameterException if nothing is named, or too much, or the workbench cannot be read
   */
  void check() {
    if (demo && (!paths.isEmpty() || names != null || links || !charsets.isEmpty())) {
      throw wrong(
          "--demo brings its own files: leave out PATH and what is about it, or leave out --demo.");
    }
    if (!demo && paths.isEmpty()) {
      throw wrong("Name the files or folders to work on, or use --demo.");
    }
    if (paths.size() == 1 && WorkbenchFile.isNamed(paths.getFirst())) {
      readWorkbench(paths.getFirst());
    }
  }

  private void readWorkbench(Path file) {
    if (names != null) {
      throw wrong("--glob chooses from folders, but a workbench lists its files: leave it out.");
    }
    try {
      loaded = WorkbenchFile.read(file, installed.pipelines(), installed.engines());
    } catch (IOException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /** The workbench that was named, if any. */
  Optional<Workbench> workbench() {
    return Optional.ofNullable(loaded).map(WorkbenchFile.Loaded::workbench);
  }

  /** The id of the pipeline to use unless another is chosen. */
  String defaultPipeline() {
    return demo ? "simulated" : workbench().map(Workbench::pipeline).orElse("terms");
  }

  /**
   * Finds the files.
   *
   * @param pipeline what they are for
   * @throws ParameterException if there are none, or they cannot be for this pipeline
   */
  Selection select(Pipeline pipeline, BooleanSupplier cancelled) {
    if (demo) {
      return demo(pipeline);
    }
    List<SourceFile> files = new ArrayList<>();
    List<String> problems = find(files, cancelled);
    files.replaceAll(this::withCharset);
    if (files.isEmpty() && !cancelled.getAsBoolean()) {
      problems.forEach(command.commandLine().getErr()::println);
      throw wrong("No files were found. Name other folders, or other names with --glob.");
    }
    return new Selection(List.copyOf(files), problems);
  }

  private SourceFile withCharset(SourceFile file) {
    SourceFile chosen = file;
    for (CharsetRule rule : charsets) {
      chosen = rule.apply(chosen);
    }
    return chosen;
  }

  private List<String> find(List<SourceFile> files, BooleanSupplier cancelled) {
    if (loaded == null) {
      Wanted wanted = new Wanted(names == null ? NamePatterns.ALL : names, links);
      return FileScan.scan(paths, wanted, files::addAll, cancelled);
    }
    List<String> problems = new ArrayList<>(loaded.problems());
    problems.addAll(FileScan.look(loaded.workbench().files(), files::addAll, cancelled));
    return problems;
  }

  private Selection demo(Pipeline pipeline) {
    if (pipeline.opensFiles()) {
      throw wrong(
          "The files of --demo exist in name only, but the pipeline "
              + pipeline.id()
              + " opens files. Name some, or leave out --pipeline.");
    }
    List<SourceFile> files =
        Simulated.DEMO_FILES.stream()
            .map(name -> new SourceFile(Path.of(name), SourceFile.UNKNOWN_SIZE))
            .toList();
    return new Selection(files, List.of());
  }

  private ParameterException wrong(String sentence) {
    return new ParameterException(command.commandLine(), sentence);
  }

  private static final class NamesConverter implements ITypeConverter<NamePatterns> {
    @Override
    public NamePatterns convert(String text) {
      try {
        return NamePatterns.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
