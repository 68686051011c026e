package org.parallelworkbench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.parallelworkbench.analysis.Bound;
import org.parallelworkbench.analysis.FittedCurve;
import org.parallelworkbench.analysis.Limit;
import org.parallelworkbench.analysis.Peak;
import org.parallelworkbench.analysis.Recommendation;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.analysis.ScalingEvidence;
import org.parallelworkbench.analysis.ScalingFit;
import org.parallelworkbench.analysis.ScalingModel;
import org.parallelworkbench.analysis.ScalingSweep;
import org.parallelworkbench.analysis.TimeAudit;
import org.parallelworkbench.experiment.ExperimentReport;

/**
 * How the work scales with the workers of one engine. Immutable.
 *
 * @param fit the Universal Scalability Law fitted to all repeats
 * @param recommendation how many workers to use
 * @param leastRepeats how often the least measured of its configurations was measured
 */
record EngineFindings(ScalingFit fit, Recommendation recommendation, int leastRepeats) {

  /**
   * Finds out; empty where a run took no measurable time.
   *
   * @param audit of its run with most workers, if there is one
   */
  static Optional<EngineFindings> of(
      ScalingSweep sweep, ExperimentReport report, Optional<TimeAudit> audit) {
    List<Sample> samples =
        Stream.concat(Stream.of(sweep.sequential()), sweep.parallel().values().stream()).toList();
    if (samples.stream().anyMatch(sample -> sample.min() <= 0)) {
      return Optional.empty();
    }
    ScalingFit fit =
        ScalingModel.USL.fit(sweep.throughput(Math.max(1, report.experiment().files().size())));
    Recommendation recommendation = Recommendation.of(sweep, evidence(fit, report, audit));
    int leastRepeats = samples.stream().mapToInt(Sample::n).min().orElseThrow();
    return Optional.of(new EngineFindings(fit, recommendation, leastRepeats));
  }

  private static ScalingEvidence evidence(
      ScalingFit fit, ExperimentReport report, Optional<TimeAudit> audit) {
    int cores = report.machine().cores();
    return report
        .baseline()
        .map(sequential -> Bound.of(sequential.taskNanos()))
        .flatMap(bound -> audit.map(it -> ScalingEvidence.of(fit, bound, cores, it)))
        .orElse(ScalingEvidence.none(cores));
  }

  /** All of it for people. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    switch (fit) {
      case FittedCurve curve -> {
        sentences.add(describe(curve));
        sentences.addAll(curve.remarks());
      }
      case ScalingFit.TooFewPoints few -> sentences.add(few.sentence());
    }
    sentences.add(recommendation.sentence() + ".");
    if (leastRepeats < Sample.MIN_FOR_INTERVAL) {
      sentences.add("Too few repeats to say how sure that is: try --repeats 5.");
    }
    recommendation.limits().stream().map(Limit::sentence).forEach(sentences::add);
    return sentences;
  }

  private static String describe(FittedCurve curve) {
    // At a bound, a remark says more.
    String serialShare = curve.alpha().atBound() ? "" : curve.serialShare() + "; ";
    return curve.model().title()
        + ": "
        + serialShare
        + describe(curve.peak(), curve.maxWorkers())
        + goodness(curve.rSquared())
        + ".";
  }

  private static String describe(Peak peak, int maxWorkers) {
    if (!peak.clamped()) {
      return String.format(Locale.ROOT, "throughput peaks at about %.0f workers", peak.workers());
    }
    return peak.workers() == maxWorkers
        ? "throughput grows up to the most workers measured"
        : "throughput falls from the fewest workers measured";
  }

  private static String goodness(OptionalDouble rSquared) {
    return rSquared.isPresent()
        ? String.format(Locale.ROOT, " (R² = %.2f)", rSquared.getAsDouble())
        : "";
  }
}
