package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.analysis.Limit.Reason;

class RecommendationTest {

  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

  /** Makespans by worker count; each is measured once. */
  private static ScalingSweep sweep(double sequential, Map<Integer, Double> parallel) {
    SortedMap<Integer, Sample> samples = new TreeMap<>();
    parallel.forEach((workers, seconds) -> samples.put(workers, Sample.of(seconds)));
    return new ScalingSweep(Sample.of(sequential), samples);
  }

  /** Levels off at 4 of 8. */
  private static final ScalingSweep PLATEAU =
      sweep(12, Map.of(1, 12.3, 2, 6.2, 4, 3.12, 6, 3.05, 8, 3.0));

  private static Recommendation recommend(ScalingSweep sweep, int cores) {
    return Recommendation.of(sweep, ScalingEvidence.none(cores));
  }

  private static void assertReasons(Recommendation recommendation, Reason... reasons) {
    assertThat(recommendation.limits()).extracting(Limit::reason).containsExactly(reasons);
  }

  @Test
  void takesTheFewestWorkersNearTheBest() {
    Recommendation recommendation = recommend(PLATEAU, 4);

    assertThat(recommendation.workers()).isEqualTo(4);
    assertThat(recommendation.bestWorkers()).isEqualTo(8);
    assertThat(recommendation.speedup().value()).isCloseTo(12 / 3.12, within(1e-12));
    assertThat(recommendation.sentence())
        .isEqualTo("Use 4 workers: within 5 % of the best (8), 3.8× faster than sequential");
  }

  @Test
  void takesTheBestIfNothingComesNear() {
    Recommendation recommendation = recommend(sweep(12, Map.of(2, 6.1, 4, 3.1, 8, 1.9)), 8);

    assertThat(recommendation.workers()).isEqualTo(8);
    assertThat(recommendation.sentence())
        .isEqualTo("Use 8 workers: the fastest measured, 6.3× faster than sequential");
  }

  @Test
  void looksNoFurtherThanTheBest() {
    Recommendation recommendation = recommend(sweep(12, Map.of(2, 6.0, 4, 6.1, 8, 6.05)), 8);

    assertThat(recommendation.workers()).isEqualTo(2);
    assertThat(recommendation.bestWorkers()).isEqualTo(2);
  }

  @Test
  void advisesAgainstWorkersThatDoNotHelp() {
    Recommendation recommendation = recommend(sweep(3, Map.of(1, 2.9, 2, 3.1, 4, 3.4)), 2);

    assertThat(recommendation.workers()).isEqualTo(1);
    assertThat(recommendation.sentence()).isEqualTo("Use 1 worker: more workers do not help");
    assertThat(recommendation.speedup().value()).isEqualTo(1);
  }

  @Test
  void advisesAgainstWorkersThatHardlyHelp() {
    Recommendation recommendation = recommend(sweep(3, Map.of(2, 2.9, 4, 3.4)), 2);

    assertThat(recommendation.workers()).isEqualTo(1);
    assertThat(recommendation.sentence()).isEqualTo("Use 1 worker: within 5 % of the best (2)");
  }

  @Test
  void doesNotTrustALuckyRun() {
    // 4 workers are within 4 % of 8, but runs scatter by 10 %.
    SortedMap<Integer, Sample> noisy = new TreeMap<>();
    noisy.put(4, Sample.of(1.04 * 0.9, 1.04, 1.04 * 1.1));
    noisy.put(8, Sample.of(0.9, 1, 1.1));

    ScalingSweep sweep = new ScalingSweep(Sample.of(3.6, 4, 4.4), noisy);

    assertThat(recommend(sweep, 8).workers()).isEqualTo(8);
    noisy.put(4, Sample.of(1.04, 1.0401, 1.0399));
    noisy.put(8, Sample.of(1, 1.0001, 0.9999));
    ScalingSweep calm = new ScalingSweep(Sample.of(4, 4.001, 3.999), noisy);
    assertThat(recommend(calm, 8).workers()).isEqualTo(4);
  }

  @Test
  void namesTheSerialShare() {
    ScalingEvidence evidence =
        new ScalingEvidence(OptionalDouble.of(0.06), UNKNOWN, 64, UNKNOWN, UNKNOWN);

    Recommendation recommendation = Recommendation.of(PLATEAU, evidence);

    assertReasons(recommendation, Reason.SERIAL_SHARE, Reason.MEASURED_RANGE);
    assertThat(recommendation.limits().get(0).sentence())
        .isEqualTo(
            "About 6 % of the work is serial: no number of workers can be more than 17× faster.");
  }

  @Test
  void namesTheLongestFile() {
    ScalingEvidence evidence =
        new ScalingEvidence(UNKNOWN, OptionalDouble.of(0.22), 64, UNKNOWN, UNKNOWN);

    Recommendation recommendation = Recommendation.of(PLATEAU, evidence);

    assertReasons(recommendation, Reason.LONGEST_FILE, Reason.MEASURED_RANGE);
    assertThat(recommendation.limits().get(0).sentence())
        .isEqualTo(
            "The longest file or slice alone is 22 % of the work, and is not split: no number of"
                + " workers can be more than 4.5× faster.");
  }

  @Test
  void namesTooLittleWork() {
    ScalingEvidence evidence =
        new ScalingEvidence(
            UNKNOWN, UNKNOWN, 64, OptionalDouble.of(80e-6), OptionalDouble.of(40e-6));

    Recommendation recommendation = Recommendation.of(PLATEAU, evidence);

    assertReasons(recommendation, Reason.TOO_LITTLE_WORK_PER_FILE, Reason.MEASURED_RANGE);
    assertThat(recommendation.limits().get(0).sentence())
        .isEqualTo(
            "Too little work per file: a file takes 80 µs, and getting from one to the next 40 µs.");
  }

  @Test
  void doesNotBlameFilesThatTakeNoTime() {
    OptionalDouble none = OptionalDouble.of(0);
    ScalingEvidence evidence = new ScalingEvidence(UNKNOWN, UNKNOWN, 64, none, none);

    assertThat(Recommendation.of(PLATEAU, evidence).limits())
        .extracting(Limit::reason)
        .doesNotContain(Reason.TOO_LITTLE_WORK_PER_FILE);
  }

  @Test
  void namesTheCores() {
    Recommendation recommendation = recommend(PLATEAU, 4);

    assertReasons(recommendation, Reason.CORES, Reason.MEASURED_RANGE);
    assertThat(recommendation.limits().get(0).sentence())
        .isEqualTo("All cores are busy: the machine has 4, and more workers than that share them.");
  }

  @Test
  void doesNotBlameCoresForWorkThatNeedsNone() {
    assertReasons(recommend(sweep(12, Map.of(4, 3.0, 8, 1.5, 16, 1.4)), 2), Reason.MEASURED_RANGE);
  }

  @Test
  void suspectsMemoryOrDiskWhereNothingElseExplains() {
    Recommendation recommendation = recommend(sweep(12, Map.of(2, 6.1, 4, 5.9, 8, 6.0)), 8);

    assertReasons(recommendation, Reason.MEMORY_OR_DISK);
    assertThat(recommendation.limits().get(0).sentence())
        .startsWith("Throughput levels off at 2 workers though there are 8 cores");
  }

  @Test
  void collectsEvidence() {
    FittedCurve curve = (FittedCurve) ScalingModel.USL.fit(new ScalingData(usl()));
    TimeAudit audit = new TimeAudit(Map.of(TimePart.WAITING, 1L), 4, 2_000_000_000);

    ScalingEvidence evidence = ScalingEvidence.of(curve, new Bound(5, 20), 8, audit);

    assertThat(evidence.serialShare()).hasValue(curve.alpha().value());
    assertThat(evidence.longestShare()).hasValue(0.25);
    assertThat(evidence.secondsPerFile()).hasValue(5e-9);
    assertThat(evidence.handoverSecondsPerFile()).hasValue(0.5);
    assertThat(ScalingEvidence.of(new ScalingFit.TooFewPoints(3), new Bound(0, 0), 8, none()))
        .isEqualTo(ScalingEvidence.none(8));
  }

  private static TimeAudit none() {
    return new TimeAudit(Map.of(TimePart.WAITING, 0L), 0, 0);
  }

  private static List<ThroughputPoint> usl() {
    Coefficients curve = new Coefficients(10, 0.1, 0.01);
    return SimulatedSweep.WORKERS.stream()
        .map(n -> new ThroughputPoint(n, curve.throughput(n)))
        .toList();
  }

  @Test
  void refusesWhatWasNotMeasured() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLATEAU.speedup(5))
        .withMessage("5 workers were not measured");
    assertThatIllegalArgumentException().isThrownBy(() -> sweep(1, Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> sweep(1, Map.of(0, 1.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> ScalingEvidence.none(0));
    assertThat(PLATEAU.efficiency(4).value()).isCloseTo(12 / 3.12 / 4, within(1e-12));
  }
}
