package org.parallelworkbench.experiment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.Agreement;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.Measurement.Answers;

/**
 * What is kept of the runs of an experiment as they end. Of all their reports, which may be large,
 * it holds on to three at most. Used by one thread.
 */
final class Ledger {

  private final Machine machine;
  private final Instant startedAt = Instant.now();
  private final List<Measurement> measurements = new ArrayList<>();

  /** What all others are compared with: the first complete run. */
  private @Nullable RunReport first;

  private @Nullable RunReport baseline;
  private boolean baselineMeasured;
  private @Nullable RunReport latest;
  private int completeRuns;
  private @Nullable Agreement disagreement;

  Ledger(Machine machine) {
    this.machine = machine;
  }

  /** How many runs there have been. */
  int size() {
    return measurements.size();
  }

  /** Keeps what is needed of a run that has ended. */
  Measurement add(PlannedRun run, RunReport report) {
    Measurement measurement =
        new Measurement(
            measurements.size() + 1,
            report.resumed()
                ? new PlannedRun(run.configuration(), PlannedRun.Purpose.RESUME, run.repeat())
                : run,
            report.startedAt(),
            report.makespanNanos(),
            report.results().size(),
            report.count(FileStatus.FAILED),
            report.bytes(),
            compare(report),
            report.resized() || report.retried());
    measurements.add(measurement);
    latest = report;
    if (measurement.complete()) {
      completeRuns++;
      keepBaseline(measurement.run(), report);
    }
    return measurement;
  }

  /** Keeps the first, but for a warm-up, whose files took longer than they do from then on. */
  private void keepBaseline(PlannedRun run, RunReport report) {
    boolean better = baseline == null || (!baselineMeasured && run.measured());
    if (run.configuration().isBaseline() && better) {
      baseline = report;
      baselineMeasured = run.measured();
    }
  }

  private Answers compare(RunReport report) {
    if (report.cancelled()) {
      return Answers.INCOMPLETE;
    }
    if (first == null) {
      first = report;
      return Answers.FIRST;
    }
    Agreement agreement = Agreement.of(List.of(first, report));
    if (agreement.identical()) {
      return Answers.SAME;
    }
    if (disagreement == null) {
      disagreement = agreement;
    }
    return Answers.DIFFERENT;
  }

  /** What there is up to now. */
  ExperimentReport report(Experiment experiment, boolean complete) {
    return new ExperimentReport(
        experiment,
        machine,
        startedAt,
        measurements,
        agreement(),
        Optional.ofNullable(baseline),
        Optional.ofNullable(latest),
        complete);
  }

  private Agreement agreement() {
    if (disagreement != null) {
      return disagreement;
    }
    return completeRuns > 1
        ? Agreement.identical(completeRuns)
        : Agreement.of(first == null ? List.of() : List.of(first));
  }
}
