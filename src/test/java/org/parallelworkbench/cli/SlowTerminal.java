package org.parallelworkbench.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * The terminal's commands in a process of its own, with a pipeline that takes its time and notes in
 * a log which file it has evaluated, so that a test can end the process in the middle of a run.
 */
final class SlowTerminal {

  private static final String LOG = "parallelworkbench.test.log";

  private SlowTerminal() {}

  /** Executes a command and ends the process. */
  public static void main(String[] args) throws IOException {
    try (FileChannel log =
        FileChannel.open(
            Path.of(System.getProperty(LOG)),
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND)) {
      Shell shell =
          new Shell(
              new PrintWriter(System.out),
              new PrintWriter(System.err),
              false,
              new ExitSignal(),
              new NoLog());
      int code =
          new CommandLineInterface(shell, (files, data) -> 0)
              .execute(new Installed(List.of(new SlowCount(log)), Engines.all()), args);
      System.exit(code);
    }
  }

  /** Starts such a process, which notes what it evaluates in {@code log}. */
  static Process start(Path log, Path output, List<String> args) throws IOException {
    Path testClasses =
        Path.of(SlowTerminal.class.getResource("SlowTerminal.class").getPath())
            .getParent()
            .resolve("../../..")
            .normalize();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--patch-module",
                "org.parallelworkbench=" + testClasses,
                "--enable-native-access=org.xerial.sqlitejdbc",
                "-D" + LOG + "=" + log,
                "-m",
                "org.parallelworkbench/" + SlowTerminal.class.getName()));
    command.addAll(args);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** The pipelines that the process has, for whoever reads its history. */
  static Pipeline pipeline(FileChannel log) {
    return new SlowCount(log);
  }

  /** Counts the bytes of a file that are an {@code a}. */
  private record SlowCount(FileChannel log) implements Pipeline, FileEvaluator {

    @Override
    public String id() {
      return "slow";
    }

    @Override
    public String name() {
      return "Slow";
    }

    @Override
    public String description() {
      return "Counts slowly.";
    }

    @Override
    public List<Option<?>> options() {
      return List.of();
    }

    @Override
    public FileEvaluator evaluator(Settings settings) {
      return this;
    }

    @Override
    public List<String> columns() {
      return List.of("a");
    }

    @Override
    public Evaluation evaluate(SourceFile file, StageObserver observer)
        throws IOException, InterruptedException {
      observer.enter(Stage.READ);
      byte[] bytes = Files.readAllBytes(file.path());
      observer.enter(Stage.PROCESS);
      TimeUnit.MILLISECONDS.sleep(1);
      long found = new String(bytes, StandardCharsets.UTF_8).chars().filter(c -> c == 'a').count();
      log.write(ByteBuffer.wrap((file.name() + "\n").getBytes(StandardCharsets.UTF_8)));
      return new Evaluation(Counts.of(columns(), found), bytes.length, null);
    }
  }
}
