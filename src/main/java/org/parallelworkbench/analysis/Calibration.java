package org.parallelworkbench.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far the statistics here can be trusted: what they claim, compared with the truth of simulated
 * measurements. Immutable, and the same for the same {@link Plan}.
 *
 * @param multiplicative how often the intervals of a {@link ErrorModel#MULTIPLICATIVE} fit hold the
 *     true parameters
 * @param additive the same of an {@link ErrorModel#ADDITIVE} fit to the same measurements, whose
 *     scatter is not additive: why that is not the default
 * @param ratioCoverage how often the interval of a speedup holds the true one
 * @param goodRecommendations how often the recommended worker count is within 5 % of the best true
 *     throughput
 * @param falseAlarms how often two samples of the same thing are said to differ
 * @param bandCoverage how often the band of the speedup curve holds the true one, at any one worker
 *     count
 */
public record Calibration(
    Plan plan,
    ParameterCoverage multiplicative,
    ParameterCoverage additive,
    double ratioCoverage,
    double goodRecommendations,
    double falseAlarms,
    double bandCoverage) {

  /** How many values each side of a comparison of a thing with itself has. */
  private static final int COMPARED = 10;

  private static final double LEAST_COVERAGE = 0.93;
  private static final double MOST_COVERAGE = 0.97;
  private static final double LEAST_GOOD_RECOMMENDATIONS = 0.95;
  private static final double MOST_FALSE_ALARMS = 0.07;

  /**
   * What to simulate.
   *
   * @param sweeps how many sweeps to fit and to give advice on
   * @param bands how many of them get a confidence band, which takes a thousand times longer
   * @param comparisons how many times to compare a thing with itself
   * @param seed makes it reproducible
   */
  public record Plan(int sweeps, int bands, int comparisons, long seed) {

    /** What the published figures come from; takes some seconds. */
    public static final Plan STANDARD = new Plan(1000, 300, 200, 1);

    public Plan {
      if (sweeps < 1 || comparisons < 1 || bands < 1 || bands > sweeps) {
        throw new IllegalArgumentException(
            "a plan needs sweeps, comparisons, and bands of some of the sweeps");
      }
    }
  }

  /** Simulates and compares, on the calling thread. */
  public static Calibration run(Plan plan) {
    Random random = new Random(plan.seed());
    List<SimulatedSweep> sweeps =
        Stream.generate(() -> SimulatedSweep.draw(random)).limit(plan.sweeps()).toList();
    return new Calibration(
        plan,
        ParameterCoverage.of(sweeps, ErrorModel.MULTIPLICATIVE),
        ParameterCoverage.of(sweeps, ErrorModel.ADDITIVE),
        ratioCoverage(sweeps),
        goodRecommendations(sweeps),
        falseAlarms(plan.comparisons(), random),
        bandCoverage(sweeps.subList(0, plan.bands()), random));
  }

  private static double ratioCoverage(List<SimulatedSweep> sweeps) {
    Tally tally = new Tally();
    for (SimulatedSweep sweep : sweeps) {
      for (int workers : SimulatedSweep.WORKERS) {
        Ratio measured = sweep.measured().speedup(workers);
        double truth = sweep.truth().speedup(workers);
        tally.add(measured.interval().filter(range -> range.contains(truth)).isPresent());
      }
    }
    return tally.share();
  }

  private static double goodRecommendations(List<SimulatedSweep> sweeps) {
    Tally tally = new Tally();
    for (SimulatedSweep sweep : sweeps) {
      int workers = Recommendation.of(sweep.measured(), ScalingEvidence.none(1)).workers();
      double enough = (1 - Recommendation.TOLERANCE) * sweep.bestThroughput();
      tally.add(sweep.truth().throughput(workers) >= enough);
    }
    return tally.share();
  }

  private static double falseAlarms(int comparisons, Random random) {
    Tally tally = new Tally();
    for (int i = 0; i < comparisons; i++) {
      Sample first = SimulatedSweep.seconds(SimulatedSweep.WORK, COMPARED, random);
      Sample second = SimulatedSweep.seconds(SimulatedSweep.WORK, COMPARED, random);
      Verdict verdict = Verdict.of("A", first, "A again", second);
      tally.add(verdict.outcome() != Verdict.Outcome.NO_DIFFERENCE);
    }
    return tally.share();
  }

  private static double bandCoverage(List<SimulatedSweep> sweeps, Random random) {
    // All but the first: one worker's speedup is 1 by definition.
    double[] workers =
        SimulatedSweep.WORKERS.stream().skip(1).mapToDouble(Integer::doubleValue).toArray();
    Tally tally = new Tally();
    for (SimulatedSweep sweep : sweeps) {
      ConfidenceBand band =
          ConfidenceBand.of(
              sweep.fit(ErrorModel.MULTIPLICATIVE),
              sweep.data(),
              workers,
              ConfidenceBand.DEFAULT_RESAMPLES,
              random.nextLong());
      for (ConfidenceBand.Point point : band.points()) {
        tally.add(point.interval().contains(sweep.truth().speedup(point.workers())));
      }
    }
    return tally.share();
  }

  /**
   * Whether all figures are within the ranges that {@link #report} calls wanted. By chance few
   * simulations may miss one: at the size of {@link Plan#STANDARD} some seeds do.
   */
  public boolean asWanted() {
    return Stream.of(
                multiplicative.gamma(),
                multiplicative.alpha(),
                multiplicative.beta(),
                ratioCoverage,
                bandCoverage)
            .allMatch(share -> share >= LEAST_COVERAGE && share <= MOST_COVERAGE)
        && goodRecommendations >= LEAST_GOOD_RECOMMENDATIONS
        && falseAlarms <= MOST_FALSE_ALARMS;
  }

  /** All figures with what they mean, in a few lines. */
  public String report() {
    return String.format(
        Locale.ROOT,
        """
        %d simulated sweeps of %s workers × %d repeats, scatter %.0f %%, seed %d
        95 %% intervals that hold the truth (93–97 %% wanted):
          fitted parameters        %s
          speedups                 %.1f %%
          band of the curve        %.1f %% (%d sweeps)
        with plain least squares, which this scatter does not suit:
          fitted parameters        %s
        advice within 5 %% of the best true throughput (95 %% wanted):
          recommendations          %.1f %%
        %d comparisons of a thing with itself, %d runs each (at most 7 %% wanted):
          differences claimed      %.1f %%
        """,
        plan.sweeps(),
        SimulatedSweep.WORKERS.stream().map(String::valueOf).collect(Collectors.joining(", ")),
        SimulatedSweep.REPEATS,
        100 * SimulatedSweep.SCATTER,
        plan.seed(),
        multiplicative,
        100 * ratioCoverage,
        100 * bandCoverage,
        plan.bands(),
        additive,
        100 * goodRecommendations,
        plan.comparisons(),
        COMPARED,
        100 * falseAlarms);
  }
}
