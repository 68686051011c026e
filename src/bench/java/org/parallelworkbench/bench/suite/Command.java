package org.parallelworkbench.bench.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Outcome;

/**
 * A process of its own, timed from its start to its end.
 *
 * @param tools the programs that it needs
 * @param line the program and its arguments
 * @param answer reads the counts from what the process printed, afterwards
 */
record Command(
    String name, String remark, List<String> tools, List<String> line, AnswerReader answer)
    implements Candidate {

  /** Reads the counts of a process. */
  @FunctionalInterface
  interface AnswerReader {

    Map<String, Long> read(String output) throws IOException;
  }

  private static final Path OUTPUT = Setup.FOLDER.resolve("output.txt");
  private static final Path ERRORS = Setup.FOLDER.resolve("errors.txt");

  @Override
  public String missing() {
    return tools.stream().filter(tool -> !isInstalled(tool)).collect(Collectors.joining(", "));
  }

  private static boolean isInstalled(String tool) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Arrays.stream(path.split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .redirectInput(new File("/dev/null"))
            .redirectOutput(OUTPUT.toFile())
            .redirectError(ERRORS.toFile());
    long start = System.nanoTime();
    int exit = builder.start().waitFor();
    long nanos = System.nanoTime() - start;
    if (exit != 0) {
      throw new IOException("exit code " + exit + ": " + Files.readString(ERRORS).strip());
    }
    return new Outcome(nanos, answer.read(Files.readString(OUTPUT)));
  }
}
