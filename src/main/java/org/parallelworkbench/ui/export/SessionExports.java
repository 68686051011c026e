package org.parallelworkbench.ui.export;

import java.util.function.Consumer;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.ui.run.RunSession;

/** Exports what runs have come to since the last start. Used on the FX thread only. */
public record SessionExports(RunSession session, Exports exports) {

  /** The results of the last run, if there is one. */
  public void results() {
    ofLastRun(exports::results);
  }

  /** What the last run found beside its columns, if there is one. */
  public void details() {
    ofLastRun(exports::details);
  }

  /** What each worker of the last run did when, if there is one. */
  public void trace() {
    ofLastRun(exports::trace);
  }

  private void ofLastRun(Consumer<RunReport> export) {
    RunReport report = session.lastReportProperty().get();
    if (report != null) {
      export.accept(report);
    }
  }

  /** What the comparable runs come to. */
  public void timings() {
    exports.timings(session.summaryProperty().get().timings());
  }

  /** Everything measured, if anything is. */
  public void experiment() {
    ExperimentReport report = session.experimentProperty().get();
    if (report != null) {
      exports.experiment(report);
    }
  }
}
