package org.parallelworkbench.analysis;

import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A sweep whose truth is known: the Universal Scalability Law with scatter in proportion.
 *
 * @param truth the curve
 * @param measured what repeats of runs gave, in seconds for {@link #WORK}
 */
record SimulatedSweep(Coefficients truth, ScalingSweep measured) {

  /** How much work every run does: one second for one worker. */
  static final double WORK = 100;

  /** The worker counts measured. */
  static final List<Integer> WORKERS = List.of(1, 2, 3, 4, 6, 8, 12, 16);

  /** How often each is measured. */
  static final int REPEATS = 5;

  /** The standard deviation of a throughput, as a share of it. */
  static final double SCATTER = 0.02;

  private static final double MIN_ALPHA = 0.02;
  private static final double MAX_ALPHA = 0.15;
  private static final double MIN_BETA = 0.001;
  private static final double MAX_BETA = 0.01;

  /** A sweep of a random curve: γ = 100, α of 2–15 %, β of 0.1–1 %. */
  static SimulatedSweep draw(Random random) {
    Coefficients truth =
        new Coefficients(
            WORK, random.nextDouble(MIN_ALPHA, MAX_ALPHA), random.nextDouble(MIN_BETA, MAX_BETA));
    Sample sequential = seconds(truth.throughput(1), REPEATS, random);
    SortedMap<Integer, Sample> parallel = new TreeMap<>();
    WORKERS.forEach(n -> parallel.put(n, seconds(truth.throughput(n), REPEATS, random)));
    return new SimulatedSweep(truth, new ScalingSweep(sequential, parallel));
  }

  /** The makespans of repeated runs whose true throughput is this. */
  static Sample seconds(double throughput, int repeats, Random random) {
    return Sample.of(
        DoubleStream.generate(() -> throughput * (1 + SCATTER * random.nextGaussian()))
            .limit(repeats)
            .map(measured -> WORK / measured)
            .toArray());
  }

  /** The throughputs measured. */
  ScalingData data() {
    return measured.throughput(WORK);
  }

  /** The Universal Scalability Law fitted to them. */
  FittedCurve fit(ErrorModel errors) {
    return FittedCurve.of(ScalingModel.USL, errors, data());
  }

  /** The best true throughput of any worker count, measured or not, up to the most measured. */
  double bestThroughput() {
    return IntStream.rangeClosed(1, measured.parallel().lastKey())
        .mapToDouble(truth::throughput)
        .max()
        .orElseThrow();
  }
}
