package org.parallelworkbench.ui.details;

import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.concurrent.Task;
import org.parallelworkbench.analysis.BreakdownSummary;
import org.parallelworkbench.engine.RunReport;

/** Adds up the breakdowns of some files. */
final class SummaryTask extends Task<Optional<BreakdownSummary>> {

  private final RunReport report;
  private final IntPredicate wanted;

  SummaryTask(RunReport report, IntPredicate wanted) {
    this.report = report;
    this.wanted = wanted;
  }

  @Override
  protected Optional<BreakdownSummary> call() {
    return BreakdownSummary.of(report, wanted);
  }
}
