package org.parallelworkbench.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.bench.measure.RaceResult;
import org.parallelworkbench.bench.suite.Scale;
import org.parallelworkbench.bench.suite.Setup;
import org.parallelworkbench.bench.suite.Suite;
import tools.jackson.databind.ObjectMapper;

/**
 * Measures one suite in a virtual machine of its own, so that none is compiled or filled for
 * another's work. It has the flags of the one that starts it, which are the program's.
 */
final class SuiteProcess {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SuiteProcess() {}

  /**
   * What became of a suite.
   *
   * @param problem why it could not be measured; empty if it could
   */
  record Result(String problem, List<RaceResult> races) {}

  /** Measures a suite in a new process, which prints what it does. */
  static Result measure(Suite suite, Setup setup) throws IOException, InterruptedException {
    Path file = Setup.FOLDER.resolve(suite + ".json");
    Files.createDirectories(Setup.FOLDER);
    Files.deleteIfExists(file);
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add(SuiteProcess.class.getName());
    line.addAll(List.of(suite.name(), setup.scale().name()));
    line.addAll(List.of(Integer.toString(setup.rounds()), Long.toString(setup.seed())));
    line.add(file.toString());
    int exit = new ProcessBuilder(line).inheritIO().start().waitFor();
    if (exit != 0) {
      return new Result("its process ended with exit code " + exit, List.of());
    }
    return JSON.readValue(file, Result.class);
  }

  /** Called in the new process: suite, scale, rounds, seed, and the file to write results to. */
  public static void main(String[] args) throws InterruptedException {
    Setup setup =
        new Setup(Scale.valueOf(args[1]), Integer.parseInt(args[2]), Long.parseLong(args[3]));
    Result result;
    try {
      result = new Result("", Suite.valueOf(args[0]).measure(setup));
    } catch (IOException e) {
      result = new Result(e.toString(), List.of());
    }
    JSON.writeValue(Path.of(args[4]), result);
  }
}
