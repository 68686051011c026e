package org.parallelworkbench.analysis;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many workers to use. Immutable.
 *
 * <p>The rule: the smallest worker count whose throughput is, even less one standard error, within
 * 5 % of the best measured; the best itself if none is. Throughput is the work over the
 * <em>mean</em> makespan, all work done over all time spent: for the scatter of ordinary runs means
 * choose right more often than medians. The standard error, from the scatter pooled over all worker
 * counts, keeps a lucky run from recommending too few workers: without it the choice is within 5 %
 * of the best true throughput in about 94 of 100 sweeps, with it in about 98. {@link Calibration}
 * measures that.
 *
 * @param workers how many to use; 1 means no parallel engine is needed
 * @param bestWorkers the count with the best mean throughput
 * @param speedup of {@code workers}, against the sequential run
 * @param reason why so many: a clause for people
 * @param limits why more workers do not help, as far as that is known
 */
public record Recommendation(
    int workers, int bestWorkers, Ratio speedup, String reason, List<Limit> limits) {

  /** How much of the best throughput may be given up for fewer workers. */
  public static final double TOLERANCE = 0.05;

  public Recommendation {
    limits = List.copyOf(limits);
  }

  /**
   * Recommends a worker count for the work that was measured. The sequential run stands for one
   * worker, whatever a pool of one may have made of it.
   */
  public static Recommendation of(ScalingSweep sweep, ScalingEvidence evidence) {
    SortedMap<Integer, Sample> candidates = new TreeMap<>(sweep.parallel());
    candidates.put(1, sweep.sequential());
    int best = fastest(candidates);
    int workers = smallestNearBest(candidates, best);
    Ratio bestSpeedup = speedup(sweep, best);
    List<Limit> limits =
        new Limits(best, bestSpeedup.value(), workers, candidates.lastKey(), evidence).find();
    Ratio speedup = speedup(sweep, workers);
    return new Recommendation(
        workers, best, speedup, reason(workers, best, speedup.value()), limits);
  }

  /** What to do, such as {@code Use 6 workers}. */
  public String advice() {
    return "Use " + Words.workers(workers);
  }

  /** The advice and the reason for it. */
  public String sentence() {
    return advice() + ": " + reason;
  }

  /** The reason as a sentence of its own. */
  public String explanation() {
    return Words.sentence(reason);
  }

  private static int fastest(SortedMap<Integer, Sample> seconds) {
    return Collections.min(
            seconds.entrySet(), Comparator.comparingDouble(entry -> entry.getValue().mean()))
        .getKey();
  }

  private static int smallestNearBest(SortedMap<Integer, Sample> seconds, int best) {
    double bestSeconds = Objects.requireNonNull(seconds.get(best)).mean();
    double deviation = relativeDeviation(seconds.values());
    for (Map.Entry<Integer, Sample> candidate : seconds.entrySet()) {
      double throughput = bestSeconds / candidate.getValue().mean();
      double standardError = deviation / Math.sqrt(candidate.getValue().n());
      if (throughput * (1 - standardError) >= 1 - TOLERANCE) {
        return Math.min(candidate.getKey(), best);
      }
    }
    return best;
  }

  /** Of a single run, pooled over all worker counts; 0 where nothing was repeated. */
  private static double relativeDeviation(Collection<Sample> samples) {
    double squares = 0;
    int degreesOfFreedom = 0;
    for (Sample sample : samples) {
      squares += (sample.n() - 1) * sample.variance() / (sample.mean() * sample.mean());
      degreesOfFreedom += sample.n() - 1;
    }
    return degreesOfFreedom == 0 ? 0 : Math.sqrt(squares / degreesOfFreedom);
  }

  private static Ratio speedup(ScalingSweep sweep, int workers) {
    return workers == 1 ? Ratio.ONE : sweep.speedup(workers);
  }

  private static String reason(int workers, int best, double speedup) {
    if (best == 1) {
      return "more workers do not help";
    }
    String reason =
        workers == best ? "the fastest measured" : "within 5 % of the best (" + best + ")";
    return workers == 1 ? reason : reason + ", " + Words.times(speedup) + " faster than sequential";
  }
}
