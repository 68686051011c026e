package org.parallelworkbench.ui.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parallelworkbench.analysis.ComparisonSummary;
import org.parallelworkbench.analysis.ScalingStudy;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.PlannedRun;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.history.History;
import org.parallelworkbench.history.HistoryException;
import org.parallelworkbench.history.StoredExperiment;
import org.parallelworkbench.history.StoredRun;

/**
 * Everything that the window knew of an experiment when it had just ended.
 *
 * @param current its last run
 * @param comparable its reports that runs to come may be compared with
 */
public record Reopened(
    ExperimentReport report,
    RunSession.Current current,
    List<RunReport> comparable,
    ComparisonSummary summary,
    Optional<ScalingStudy> study) {

  /**
   * Reads an entry of the history; not for the FX thread.
   *
   * @throws HistoryException if it is not there any more, or has no run to show
   */
  public static Reopened load(History history, StoredExperiment entry) throws HistoryException {
    ExperimentReport report = history.experimentReport(entry.id());
    if (report.latest().isEmpty()) {
      throw new HistoryException("It ended before its first run: there is nothing to show.");
    }
    boolean repeated = entry.repeats() > 1;
    List<RunReport> comparable = repeated ? List.of() : comparable(history, entry);
    return new Reopened(
        report,
        current(entry, report.latest().get()),
        comparable,
        repeated ? report.comparison() : ComparisonSummary.of(comparable),
        RunTask.study(report, widest(history, entry)));
  }

  private static List<RunReport> comparable(History history, StoredExperiment entry)
      throws HistoryException {
    List<RunReport> reports = new ArrayList<>();
    for (StoredRun run : entry.runs()) {
      if (run.measured()) {
        reports.add(history.report(run.id()));
      }
    }
    return reports;
  }

  private static Optional<RunReport> widest(History history, StoredExperiment entry)
      throws HistoryException {
    Optional<StoredRun> widest =
        entry.runs().stream()
            .filter(StoredRun::measured)
            .max(Comparator.comparingInt(StoredRun::workers).thenComparingInt(StoredRun::number));
    return widest.isPresent() ? Optional.of(history.report(widest.get().id())) : Optional.empty();
  }

  private static RunSession.Current current(StoredExperiment entry, RunReport report) {
    StoredRun run = entry.runs().getLast();
    RunConfiguration configuration =
        new RunConfiguration(Engines.byId(run.engine()).orElseThrow(), run.workers());
    RunMonitor monitor = new RunMonitor(report.request());
    report.results().forEach(result -> monitor.on(new RunEvent.Finished(result, 0)));
    return new RunSession.Current(
        run.number(),
        entry.runs().size(),
        new PlannedRun(configuration, run.purpose(), run.repeat()),
        monitor,
        report,
        null);
  }
}
