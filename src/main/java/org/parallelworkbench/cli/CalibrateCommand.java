package org.parallelworkbench.cli;

import java.util.concurrent.Callable;
import org.parallelworkbench.analysis.Calibration;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code calibrate}: how far the statistics can be trusted. */
@Command(
    name = "calibrate",
    description = {
      "Simulates measurements of which the truth is known, and prints how often intervals, advice"
          + " and verdicts of this program are right.",
      "The exit code is 0 if every figure is within the range that is wanted, else 1. With another"
          + " seed one may miss it by chance."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = ProgramVersion.class,
    footer = {"", "Examples:", "  ./run.sh calibrate"})
final class CalibrateCommand implements Callable<Integer> {

  private final CommandSpec command;
  private final Shell shell;
  private final Calibration.Plan standard;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "What the measurements are made from: the same seed gives the same figures. Default:"
              + " ${DEFAULT-VALUE}.")
  private long seed;

  /**
   * @param standard what to simulate, but for the seed
   */
  CalibrateCommand(Shell shell, Calibration.Plan standard) {
    this.shell = shell;
    this.standard = standard;
    this.command = CommandSpec.forAnnotatedObject(this);
  }

  CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() {
    Calibration calibration =
        Calibration.run(
            new Calibration.Plan(
                standard.sweeps(), standard.bands(), standard.comparisons(), seed));
    shell.out().print(calibration.report());
    return calibration.asWanted() ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
