package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.parallelworkbench.analysis.Interval;
import org.parallelworkbench.analysis.Ratio;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.experiment.ConfigurationSummary;
import org.parallelworkbench.experiment.ExperimentReport;

/** How several configurations compare that were each measured several times. */
final class RepeatsTable {

  private static final int SPEEDUP_DECIMALS = 2;

  /** The baseline's speedup and efficiency, which are what they are by definition. */
  private static final String SAME = "1.00×";

  private static final String WHOLE = "100 %";
  private static final String UNKNOWN = "–";

  private final ExperimentReport report;
  private final int decimals;

  private RepeatsTable(ExperimentReport report) {
    this.report = report;
    double least = report.samples().values().stream().mapToDouble(Sample::mean).min().orElseThrow();
    this.decimals = Texts.decimals(least);
  }

  /** Prints one row per measured configuration, of which there is at least one. */
  static void print(ExperimentReport report, PrintWriter out) {
    TextTable table =
        new TextTable(
            List.of(
                TextTable.Column.left("run"),
                TextTable.Column.right("workers"),
                TextTable.Column.right("n"),
                TextTable.Column.right("median"),
                TextTable.Column.right("mean ± 95 % CI"),
                TextTable.Column.right("min–max"),
                TextTable.Column.right("ideal"),
                TextTable.Column.right("speedup"),
                TextTable.Column.right("efficiency")));
    RepeatsTable repeats = new RepeatsTable(report);
    report.summaries().forEach(summary -> table.row(repeats.row(summary)));
    table.print(out);
  }

  private List<String> row(ConfigurationSummary summary) {
    Sample seconds = summary.seconds();
    int workers = summary.configuration().workers();
    boolean baseline = summary.configuration().isBaseline();
    return List.of(
        summary.configuration().label(),
        Integer.toString(workers),
        Integer.toString(seconds.n()),
        Texts.decimal(seconds.median(), decimals) + " s",
        withError(seconds.mean(), seconds.meanInterval(), decimals) + " s",
        Texts.decimal(seconds.min(), decimals)
            + "–"
            + Texts.decimal(seconds.max(), decimals)
            + " s",
        Texts.seconds(Timings.idealSeconds(report.baseline(), workers), decimals),
        summary.speedup().map(RepeatsTable::factor).orElse(baseline ? SAME : UNKNOWN),
        summary
            .efficiency()
            .map(share -> Texts.decimal(100 * share.value(), 0) + " %")
            .orElse(baseline ? WHOLE : UNKNOWN));
  }

  private static String factor(Ratio speedup) {
    return withError(speedup.value(), speedup.interval(), SPEEDUP_DECIMALS) + "×";
  }

  /** A value, and half the width of its interval if there is one. */
  private static String withError(double value, Optional<Interval> interval, int decimals) {
    return Texts.decimal(value, decimals)
        + interval
            .map(range -> " ± " + Texts.decimal((range.high() - range.low()) / 2, decimals))
            .orElse("");
  }
}
