package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Simulated;

/** The command line as a test uses it: in memory, and with what the test installs. */
final class Cli {

  /** Options that keep the demonstration from taking its time. */
  static final List<String> QUICK =
      List.of("--read-delay=0", "--preprocess-delay=0", "--process-delay=0.001");

  static final int WINDOW_CODE = 42;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Pipeline> pipelines = new ArrayList<>();
  private final List<Engine> engines = new ArrayList<>(Engines.all());
  private boolean terminal;
  private @Nullable Runnable stop;
  private @Nullable List<Path> opened;

  Cli() {
    pipelines.add(new LetterCount());
    pipelines.add(new Simulated());
  }

  Cli with(Pipeline pipeline) {
    pipelines.add(pipeline);
    return this;
  }

  Cli with(Engine engine) {
    engines.add(engine);
    return this;
  }

  Cli without(String pipelineId) {
    pipelines.removeIf(pipeline -> pipeline.id().equals(pipelineId));
    return this;
  }

  Cli onTerminal() {
    terminal = true;
    return this;
  }

  int execute(String... args) {
    Shell shell =
        new Shell(new PrintWriter(out), new PrintWriter(err), terminal, this::onStop, new NoLog());
    return new CommandLineInterface(shell, this::open)
        .execute(new Installed(pipelines, engines), args);
  }

  /** Executes a command over the demonstration, without its delays. */
  int demo(String command, String... args) {
    List<String> all = new ArrayList<>(List.of(command, "--demo"));
    all.addAll(QUICK);
    all.addAll(List.of(args));
    return execute(all.toArray(String[]::new));
  }

  /** What pressing Ctrl-C during a command does; afterwards nothing. */
  void pressCtrlC() {
    if (stop != null) {
      stop.run();
    }
  }

  String out() {
    return out.toString();
  }

  /** The output's lines, with every run of white space made one space. */
  List<String> lines() {
    return out().lines().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
  }

  String err() {
    return err.toString();
  }

  /** What the window was opened with, or null if it was not. */
  @Nullable List<Path> opened() {
    return opened;
  }

  private int open(List<Path> files, Path data) {
    opened = files;
    return WINDOW_CODE;
  }

  private StopSignal.Registration onStop(Runnable action) {
    stop = action;
    return () -> stop = null;
  }
}
