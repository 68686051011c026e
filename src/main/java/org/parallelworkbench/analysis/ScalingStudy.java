package org.parallelworkbench.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunReport;

/**
 * One sweep summed up for people: what every worker count bought, the laws that fit, and how many
 * workers to use. Immutable.
 *
 * <p>All speedups are against the sequential run.
 *
 * @param cores how many cores the machine has
 * @param points what was measured, by ascending worker count; at least one
 * @param curves the fitted laws; empty if too few worker counts were measured
 * @param bound what no schedule can beat; empty without a report of the sequential run
 * @param recommendation how many workers to use
 * @param verdict whether the best worker count is measurably faster than the recommended one; empty
 *     if the two are the same
 * @param audit where the workers' time went; empty without a complete parallel run
 * @param remarks what else to know, one sentence each
 */
public record ScalingStudy(
    int cores,
    List<Point> points,
    List<Curve> curves,
    Optional<Bound> bound,
    Recommendation recommendation,
    Optional<Verdict> verdict,
    Optional<AuditedRun> audit,
    List<String> remarks) {

  /** How finely curves are drawn. */
  private static final int CURVE_POINTS = 81;

  /** What one worker count bought. */
  public record Point(int workers, Ratio speedup, Ratio efficiency) {}

  /**
   * A law that was fitted.
   *
   * @param fit its throughputs are speedups
   * @param band where the truth passes, from the fewest to the most workers measured
   */
  public record Curve(FittedCurve fit, ConfidenceBand band) {}

  /** Where the time of a run with so many workers went. */
  public record AuditedRun(int workers, TimeAudit times) {

    static AuditedRun of(RunReport report) {
      return new AuditedRun(report.workers(), TimeAudit.of(report));
    }
  }

  public ScalingStudy {
    points = List.copyOf(points);
    curves = List.copyOf(curves);
    remarks = List.copyOf(remarks);
  }

  /**
   * Sums up a sweep. This resamples and refits hundreds of times, which may take a second.
   *
   * @param baseline a sequential run of the same work, for the bound
   * @param latest the run to account for; one that is sequential, was cancelled or had its number
   *     of workers changed is not
   * @param cores how many cores the machine has, at least 1
   * @param seed makes the confidence bands reproducible
   */
  public static ScalingStudy of(
      ScalingSweep sweep,
      Optional<RunReport> baseline,
      Optional<RunReport> latest,
      int cores,
      long seed) {
    ScalingData speedups = sweep.throughput(sweep.sequential().mean());
    ScalingFit usl = ScalingModel.USL.fit(speedups);
    Optional<Bound> bound = baseline.map(ScalingStudy::bound);
    Optional<AuditedRun> audit =
        latest
            .filter(RunReport::comparable)
            .filter(run -> !run.engine().equals(Engines.SEQUENTIAL))
            .map(AuditedRun::of);
    Recommendation recommendation = Recommendation.of(sweep, evidence(usl, bound, audit, cores));
    Optional<Verdict> verdict = verdict(sweep, recommendation);
    return new ScalingStudy(
        cores,
        sweep.parallel().keySet().stream()
            .map(n -> new Point(n, sweep.speedup(n), sweep.efficiency(n)))
            .toList(),
        Stream.of(ScalingModel.AMDAHL.fit(speedups), usl)
            .filter(FittedCurve.class::isInstance)
            .map(FittedCurve.class::cast)
            .map(fit -> curve(fit, speedups, seed))
            .toList(),
        bound,
        recommendation,
        verdict,
        audit,
        remarks(usl, verdict));
  }

  private static Bound bound(RunReport sequential) {
    return Bound.of(sequential.taskNanos());
  }

  private static ScalingEvidence evidence(
      ScalingFit fit, Optional<Bound> bound, Optional<AuditedRun> audit, int cores) {
    // Without the files' own times the handover between them cannot be judged.
    TimeAudit times =
        bound
            .flatMap(known -> audit)
            .map(AuditedRun::times)
            .orElse(new TimeAudit(Map.of(TimePart.UNEXPLAINED, 0L), 0, 0));
    return ScalingEvidence.of(fit, bound.orElse(new Bound(0, 0)), cores, times);
  }

  private static Optional<Verdict> verdict(ScalingSweep sweep, Recommendation recommendation) {
    int workers = recommendation.workers();
    int best = recommendation.bestWorkers();
    return workers == best
        ? Optional.empty()
        : Optional.of(
            Verdict.ofWorkers(workers, seconds(sweep, workers), best, seconds(sweep, best)));
  }

  /** As in the recommendation, the sequential run stands for one worker. */
  private static Sample seconds(ScalingSweep sweep, int workers) {
    return workers == 1
        ? sweep.sequential()
        : Objects.requireNonNull(sweep.parallel().get(workers));
  }

  private static Curve curve(FittedCurve fit, ScalingData speedups, long seed) {
    double[] workers = new double[CURVE_POINTS];
    double step = (double) (fit.maxWorkers() - fit.minWorkers()) / (CURVE_POINTS - 1);
    Arrays.setAll(workers, i -> fit.minWorkers() + i * step);
    return new Curve(
        fit,
        ConfidenceBand.againstBaseline(
            fit, speedups, workers, ConfidenceBand.DEFAULT_RESAMPLES, seed));
  }

  private static List<String> remarks(ScalingFit fit, Optional<Verdict> verdict) {
    List<String> remarks = new ArrayList<>();
    verdict.map(Verdict::sentence).map(Words::sentence).ifPresent(remarks::add);
    switch (fit) {
      case ScalingFit.TooFewPoints tooFew -> remarks.add(tooFew.sentence());
      case FittedCurve curve -> {
        // A share that cannot be told from none is a remark of the curve's own.
        if (curve.alpha().measurable()) {
          remarks.add(Words.sentence(curve.serialShare()));
        }
        peak(curve).ifPresent(remarks::add);
        remarks.addAll(curve.remarks());
      }
    }
    return remarks;
  }

  private static Optional<String> peak(FittedCurve curve) {
    Peak peak = curve.peak();
    return peak.clamped() || !curve.beta().measurable()
        ? Optional.empty()
        : Optional.of(
            "By the fitted curve, more than about "
                + Words.workers((int) Math.round(peak.workers()))
                + " make it slower.");
  }

  /** The most workers measured. */
  public int mostWorkers() {
    return points.get(points.size() - 1).workers();
  }
}
