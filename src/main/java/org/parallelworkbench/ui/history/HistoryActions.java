package org.parallelworkbench.ui.history;

import java.util.List;
import org.parallelworkbench.analysis.FilePair;
import org.parallelworkbench.analysis.ResultsDiff;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.ui.run.Reopened;

/** What the rest of the window does for the history. Called on the FX thread. */
public interface HistoryActions {

  /** Whether a run is on, which nothing of the past may disturb. */
  boolean isBusy();

  /** Shows an experiment of the past as if it had just ended; no run is on. */
  void reopen(Reopened past);

  /** Finishes a run that ended early; no run is on. */
  void resume(long runId);

  /** Lets the user save what a run found in each file. */
  void exportResults(RunReport report);

  /** Lets the user save what each worker of a run did when. */
  void exportTrace(RunReport report);

  /** Lets the user save everything measured. */
  void exportExperiment(ExperimentReport report);

  /** Lets the user save where two runs differ. */
  void exportDiff(ResultsDiff diff, List<FilePair> pairs);
}
