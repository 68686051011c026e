package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.workbench.Workbench;
import picocli.CommandLine.ParameterException;

/** What a command wants to run, and what it does with the outcome. */
interface Job {

  /**
   * What to run.
   *
   * @param pipeline what is going to be done to the files
   * @param workbench has what the user did not say, if there is one
   * @throws ParameterException if what the user chose does not go together
   */
  Plan plan(Pipeline pipeline, Optional<Workbench> workbench);

  /** The files that may have been asked for. */
  List<OutputFile> outputs();

  /** Writes the outputs; called after every run. */
  void save(Outcome soFar);

  /**
   * Prints the outcome.
   *
   * @return whether nothing is wrong with it, failed files aside
   */
  boolean print(Outcome outcome, PrintWriter out);
}
