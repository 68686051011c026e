package org.parallelworkbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.bench.measure.RaceResult;
import org.parallelworkbench.bench.measure.Report;
import org.parallelworkbench.bench.suite.Scale;
import org.parallelworkbench.bench.suite.Setup;
import org.parallelworkbench.bench.suite.Suite;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What {@code ./run.sh bench} starts, in the project's folder. */
@Command(
    name = "./run.sh bench",
    sortOptions = false,
    description = "Measures the program against its limits and its peers.",
    footer = {
      "",
      "Writes a table of ratios to target/bench/report.md.",
      "Nothing is installed: a peer that is missing is named as missing.",
      "Exit code 1: something could not be measured, or counted wrongly."
    })
final class Bench implements Callable<Integer> {

  private static final Path REPORT = Setup.FOLDER.resolve("report.md");

  @Parameters(
      paramLabel = "SUITE",
      description =
          "What to measure: ${COMPLETION-CANDIDATES}, in small letters too. Default: all.")
  private List<Suite> suites = List.of(Suite.values());

  @Option(names = "--quick", description = "Measure less, for a first impression.")
  private boolean quick;

  @Option(
      names = "--check",
      description = "Only check that everything works and every answer is right.")
  private boolean check;

  @Option(names = "--rounds", paramLabel = "N", description = "How often each is measured.")
  private @Nullable Integer rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Decides texts and order. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this and exit.")
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  private boolean help;

  @Spec private CommandSpec command = CommandSpec.create();

  private Bench() {}

  /** Measures what the arguments say. */
  public static void main(String[] args) {
    CommandLine line = new CommandLine(new Bench());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(line.execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rounds != null && rounds < 1) {
      throw new ParameterException(command.commandLine(), "--rounds: at least 1, please.");
    }
    if (check) {
      SelfCheck.run();
    }
    Scale scale = check ? Scale.CHECK : quick ? Scale.QUICK : Scale.FULL;
    Setup setup = new Setup(scale, rounds == null ? scale.rounds() : rounds, seed);
    List<String> facts = new ArrayList<>(Facts.of(setup));
    List<RaceResult> races = new ArrayList<>();
    boolean sound = true;
    for (Suite suite : suites) {
      SuiteProcess.Result result = SuiteProcess.measure(suite, setup);
      races.addAll(result.races());
      if (!result.problem().isEmpty()) {
        String problem = "Not measured: " + suite + ": " + result.problem();
        System.out.println(problem);
        facts.add(problem);
        sound = false;
      }
      // After each, so that a later one's failure loses nothing.
      Report.write(REPORT, facts, races);
    }
    System.out.println("Report: " + REPORT);
    return sound && races.stream().allMatch(RaceResult::sound) ? 0 : 1;
  }
}
