package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.List;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.RunConfiguration;
import picocli.CommandLine.ParameterException;

/** What a command wants to run, and what it does with the outcome. */
interface Plan {

  /**
   * What to run, in this order.
   *
   * @throws ParameterException if what the user chose does not go together
   */
  List<RunConfiguration> configurations();

  /** The files that may have been asked for. */
  List<OutputFile> outputs();

  /** Writes the outputs; called after every run with the reports so far. */
  void save(List<RunReport> reports);

  /**
   * Prints the outcome.
   *
   * @param reports at least one; the last may be of a cancelled run
   * @return whether nothing is wrong with it, failed files aside
   */
  boolean print(List<RunReport> reports, PrintWriter out);
}
