package org.parallelworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.analysis.Calibration;
import org.parallelworkbench.log.NoLog;
import picocli.CommandLine;

/** With far fewer simulations than usual, whose figures are therefore a matter of the seed. */
class CalibrateCommandTest {

  private final StringWriter out = new StringWriter();

  @Test
  void printsFiguresThatAreAsWanted() {
    assertThat(calibrate(new Calibration.Plan(40, 3, 20, 1), "--seed=3")).isZero();

    assertThat(out.toString())
        .startsWith("40 simulated sweeps of ")
        .contains("seed 3")
        .contains("fitted parameters        γ ");
  }

  @Test
  void failsIfAFigureIsOff() {
    // Of a single sweep an interval holds the truth either never or always.
    assertThat(calibrate(new Calibration.Plan(1, 1, 1, 9))).isEqualTo(1);

    assertThat(out.toString()).startsWith("1 simulated sweeps of ").contains("seed 1");
  }

  private int calibrate(Calibration.Plan plan, String... args) {
    PrintWriter writer = new PrintWriter(out);
    Shell shell = new Shell(writer, writer, false, action -> () -> {}, new NoLog());
    int code = new CommandLine(new CalibrateCommand(shell, plan).command()).execute(args);
    writer.flush();
    return code;
  }
}
