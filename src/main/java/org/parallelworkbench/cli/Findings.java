package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.analysis.Verdict;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.experiment.ConfigurationSummary;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Order;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.experiment.RunConfiguration;

/** What the figures of an experiment mean, in sentences. */
final class Findings {

  /** More outliers than this are only counted. */
  private static final int MOST_OUTLIERS = 5;

  private final ExperimentReport report;
  private final WidestAudits audits;
  private final List<ConfigurationSummary> summaries;

  /**
   * @param audits of the runs of {@code report}
   */
  Findings(ExperimentReport report, WidestAudits audits) {
    this.report = report;
    this.audits = audits;
    this.summaries = report.summaries();
  }

  /** Prints all that can be said, and an empty line if that is anything. */
  void print(PrintWriter out) {
    List<String> lines = new ArrayList<>();
    order().ifPresent(lines::add);
    outliers().ifPresent(lines::add);
    fastest().ifPresent(lines::add);
    engines().forEach(engine -> lines.addAll(scaling(engine)));
    lines.forEach(out::println);
    if (!lines.isEmpty()) {
      out.println();
    }
  }

  private Optional<String> order() {
    Protocol protocol = report.experiment().plan().protocol();
    return protocol.order() == Order.INTERLEAVED
        ? Optional.of("Each round in a random order: --seed " + protocol.seed() + " repeats it.")
        : Optional.empty();
  }

  private Optional<String> outliers() {
    List<String> outliers = new ArrayList<>();
    for (ConfigurationSummary summary : summaries) {
      Sample seconds = summary.seconds();
      for (int index : seconds.outliers()) {
        double value = seconds.values().get(index);
        outliers.add(
            Texts.decimal(value, Texts.decimals(value))
                + " s of "
                + summary.configuration().label());
      }
    }
    if (outliers.isEmpty()) {
      return Optional.empty();
    }
    String count = outliers.size() == 1 ? "1 outlier" : outliers.size() + " outliers";
    String shown = String.join(", ", outliers.subList(0, Math.min(outliers.size(), MOST_OUTLIERS)));
    String rest = outliers.size() > MOST_OUTLIERS ? ", …" : ".";
    return Optional.of(count + " kept: " + shown + rest);
  }

  /** Whether the fastest configuration is surely faster than the next; empty with few repeats. */
  private Optional<String> fastest() {
    List<ConfigurationSummary> ranked =
        summaries.stream()
            .filter(summary -> summary.seconds().n() >= Sample.MIN_FOR_INTERVAL)
            .filter(summary -> summary.seconds().min() > 0)
            .sorted(Comparator.comparingDouble(summary -> summary.seconds().mean()))
            .limit(2)
            .toList();
    if (ranked.size() < 2) {
      return Optional.empty();
    }
    ConfigurationSummary best = ranked.getFirst();
    ConfigurationSummary next = ranked.getLast();
    Verdict verdict =
        Verdict.of(
            best.configuration().label(),
            best.seconds(),
            next.configuration().label(),
            next.seconds());
    return Optional.of("The fastest two: " + verdict.sentence() + ".");
  }

  private List<String> scaling(Engine engine) {
    List<String> lines = new ArrayList<>();
    report
        .sweep(engine.id())
        .flatMap(sweep -> EngineFindings.of(sweep, report, audits.of(engine.id())))
        .ifPresent(
            findings -> {
              lines.add(engine.name() + ":");
              findings.sentences().forEach(sentence -> lines.add("  " + sentence));
            });
    return lines;
  }

  private List<Engine> engines() {
    return summaries.stream()
        .map(ConfigurationSummary::configuration)
        .filter(configuration -> !configuration.isBaseline())
        .map(RunConfiguration::engine)
        .distinct()
        .toList();
  }
}
