package org.parallelworkbench.export;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.parallelworkbench.analysis.Interval;
import org.parallelworkbench.analysis.Ratio;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.experiment.ConfigurationSummary;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Machine;
import org.parallelworkbench.experiment.Order;
import org.parallelworkbench.experiment.Protocol;

/**
 * An experiment's figures as a Markdown table (GitHub's dialect), with notes that say what they
 * are. Whatever came from outside is escaped.
 */
public final class ExperimentMarkdown {

  static final String NONE = "–";
  private static final String OUTLIER_MARK = "\\*";

  private ExperimentMarkdown() {}

  /** Writes the table and its notes. Flushes {@code out} but leaves it open. */
  public static void write(ExperimentReport report, Writer out) throws IOException {
    List<ConfigurationSummary> summaries = report.summaries();
    out.write(
        """
        | run | n | median | mean ± 95 % CI | min–max | speedup ± 95 % CI | efficiency |
        | :-- | --: | --: | --: | --: | --: | --: |
        """);
    for (ConfigurationSummary summary : summaries) {
      out.write(row(summary));
    }
    out.write("\n");
    for (String note : notes(report, summaries)) {
      out.write("- " + note + "\n");
    }
    out.flush();
  }

  private static String row(ConfigurationSummary summary) {
    Sample seconds = summary.seconds();
    int decimals = decimals(seconds.mean());
    StringJoiner row = new StringJoiner(" | ", "| ", " |\n");
    row.add(MarkdownText.escape(summary.configuration().label()));
    row.add(seconds.n() + (seconds.outliers().isEmpty() ? "" : OUTLIER_MARK));
    row.add(decimal(seconds.median(), decimals) + " s");
    row.add(decimal(seconds.mean(), decimals) + plusMinus(seconds.meanInterval(), decimals) + " s");
    row.add(decimal(seconds.min(), decimals) + "–" + decimal(seconds.max(), decimals) + " s");
    row.add(summary.speedup().map(ExperimentMarkdown::factor).orElse(NONE));
    row.add(
        summary
            .efficiency()
            .map(efficiency -> decimal(100 * efficiency.value(), 0) + " %")
            .orElse(NONE));
    return row.toString();
  }

  private static String factor(Ratio speedup) {
    return decimal(speedup.value(), 2) + plusMinus(speedup.interval(), 2) + "×";
  }

  private static String plusMinus(Optional<Interval> interval, int decimals) {
    return interval
        .map(range -> " ± " + decimal((range.high() - range.low()) / 2, decimals))
        .orElse("");
  }

  /** Four digits that count. */
  static int decimals(double seconds) {
    return seconds <= 0 ? 3 : Math.clamp(3 - (long) Math.floor(Math.log10(seconds)), 0, 9);
  }

  static String decimal(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static List<String> notes(ExperimentReport report, List<ConfigurationSummary> summaries) {
    List<String> notes = new ArrayList<>();
    notes.add(work(report));
    notes.add(howItWasRun(report));
    notes.add(machine(report.machine()));
    notes.add(MarkdownText.escape(report.agreement().sentence()));
    notes.add(
        "± after a mean: half the width of its 95 % confidence interval, t(0.975, n − 1) · s / √n."
            + " Fewer than 3 runs have none.");
    notes.add(
        "Speedup: mean time of the sequential runs ÷ mean time; ±: half the width of the ratio's"
            + " 95 % confidence interval. Efficiency: speedup ÷ workers.");
    notes.add("min–max: the fastest and the slowest run, which is no confidence interval.");
    if (summaries.stream().anyMatch(summary -> !summary.seconds().outliers().isEmpty())) {
      notes.add(
          OUTLIER_MARK
              + " Some of these runs took suspiciously long or short (modified z-score above 3.5)."
              + " They are part of every figure.");
    }
    return notes;
  }

  private static String work(ExperimentReport report) {
    var pipeline = report.experiment().work().pipeline();
    int files = report.experiment().files().size();
    return "Pipeline "
        + MarkdownText.escape(pipeline.name())
        + " with "
        + MarkdownText.escape(report.experiment().work().settings().toString())
        + " over "
        + (files == 1 ? "1 file" : files + " files")
        + ", started "
        + report.startedAt()
        + ".";
  }

  private static String howItWasRun(ExperimentReport report) {
    Protocol protocol = report.experiment().plan().protocol();
    int runs = report.measurements().size();
    long uncounted = report.measurements().stream().filter(m -> !m.counts()).count();
    String order =
        protocol.order() == Order.INTERLEAVED
            ? "each round in a random order (seed " + protocol.seed() + ")"
            : "in the order of the table";
    String sentences = "%d %s, %s.".formatted(runs, runs == 1 ? "run" : "runs", order);
    if (uncounted > 0) {
      sentences += " Not counted: %d, to warm up or cancelled.".formatted(uncounted);
    }
    return report.complete() ? sentences : sentences + " The experiment was not finished.";
  }

  private static String machine(Machine machine) {
    return MarkdownText.escape(
        "%s %s (%s), %d cores, Java %s."
            .formatted(
                machine.osName(),
                machine.osVersion(),
                machine.osArch(),
                machine.cores(),
                machine.java()));
  }
}
