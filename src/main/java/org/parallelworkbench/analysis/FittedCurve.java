package org.parallelworkbench.analysis;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A {@link ScalingModel} fitted to measurements. Immutable.
 *
 * @param gamma the throughput of one worker, in the measurements' unit
 * @param alpha the serial share of the work, 0 to 1
 * @param beta what every pair of workers costs each other, 0 to 1
 * @param degreesOfFreedom measurements less the model's parameters, those at a bound included
 * @param rSquared the share of the throughputs' variance that the curve explains, on the scale of
 *     throughput whatever the error model; empty if all throughputs are equal
 * @param minWorkers the fewest workers measured
 * @param maxWorkers the most workers measured
 * @param remarks what to know before believing the numbers, in plain sentences; empty if nothing
 */
public record FittedCurve(
    ScalingModel model,
    ErrorModel errors,
    Estimate gamma,
    Estimate alpha,
    Estimate beta,
    int degreesOfFreedom,
    OptionalDouble rSquared,
    int minWorkers,
    int maxWorkers,
    List<String> remarks)
    implements ScalingFit {

  public FittedCurve {
    remarks = List.copyOf(remarks);
  }

  static FittedCurve of(ScalingModel model, ErrorModel errors, ScalingData data) {
    int degreesOfFreedom = data.points().size() - model.parameters();
    Estimates estimates = new CurveFitter(errors, data).estimates(model, degreesOfFreedom);
    return new FittedCurve(
        model,
        errors,
        estimates.gamma(),
        estimates.alpha(),
        estimates.beta(),
        degreesOfFreedom,
        rSquared(estimates.coefficients(), data),
        data.minWorkers(),
        data.maxWorkers(),
        FitRemarks.of(estimates, data));
  }

  private static OptionalDouble rSquared(Coefficients curve, ScalingData data) {
    List<ThroughputPoint> points = data.points();
    double mean = points.stream().mapToDouble(ThroughputPoint::throughput).average().orElseThrow();
    double total = 0;
    double unexplained = 0;
    for (ThroughputPoint point : points) {
      double residual = point.throughput() - curve.throughput(point.workers());
      unexplained += residual * residual;
      total += (point.throughput() - mean) * (point.throughput() - mean);
    }
    return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - unexplained / total);
  }

  /** The fitted throughput at a worker count, in the measurements' unit. */
  public double throughput(double workers) {
    return coefficients().throughput(workers);
  }

  /** The fitted speedup at a worker count: throughput there ÷ throughput of one worker. */
  public double speedup(double workers) {
    return coefficients().speedup(workers);
  }

  /** Where throughput is highest, within what was measured. */
  public Peak peak() {
    return Peak.of(alpha.value(), beta.value(), minWorkers, maxWorkers);
  }

  /** The serial share for people, such as {@code about 6 % of the work is serial}. */
  public String serialShare() {
    return FitRemarks.serialShare(alpha);
  }

  Coefficients coefficients() {
    return new Estimates(gamma, alpha, beta).coefficients();
  }
}
