package org.parallelworkbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunReport;

class ScalingStudyTest {

  private static final int CORES = 64;

  private static final ScalingSweep SWEEP = SimulatedSweep.draw(new Random(3)).measured();

  /** 1 s of work, of which each file is a fifth. */
  private static final RunReport BASELINE =
      Reports.run(
          "sequential",
          1,
          1,
          IntStream.range(0, 5).mapToObj(i -> Reports.done(i, 0.2, 1)).toList());

  private static final RunReport LATEST = Reports.run("threads", 4, 1, 4, 0.25);

  private static ScalingStudy study(ScalingSweep sweep) {
    return ScalingStudy.of(sweep, Optional.empty(), Optional.empty(), CORES, 1);
  }

  private static ScalingSweep sweep(Map<Integer, Sample> parallel) {
    return new ScalingSweep(Sample.of(12, 12.01, 11.99), new TreeMap<>(parallel));
  }

  @Test
  void hasAPointForEachWorkerCount() {
    ScalingStudy study = study(SWEEP);

    assertThat(study.points())
        .extracting(ScalingStudy.Point::workers)
        .containsExactlyElementsOf(SimulatedSweep.WORKERS);
    assertThat(study.mostWorkers()).isEqualTo(16);
    ScalingStudy.Point sixth = study.points().get(5);
    assertThat(sixth.speedup()).isEqualTo(SWEEP.speedup(8));
    assertThat(sixth.efficiency()).isEqualTo(SWEEP.efficiency(8));
  }

  @Test
  void curvesPassWhereThePointsAre() {
    ScalingStudy study = study(SWEEP);

    assertThat(study.curves())
        .extracting(curve -> curve.fit().model())
        .containsExactly(ScalingModel.AMDAHL, ScalingModel.USL);
    ScalingStudy.Curve usl = study.curves().get(1);
    for (ScalingStudy.Point point : study.points()) {
      double measured = point.speedup().value();
      assertThat(usl.fit().throughput(point.workers()))
          .isCloseTo(measured, within(0.05 * measured));
    }
    assertThat(usl.band().resamples()).isEqualTo(400);
    assertThat(usl.band().points().getFirst().workers()).isEqualTo(1);
    assertThat(usl.band().points().getLast().workers()).isEqualTo(16);
  }

  /** A pool of one that takes twice as long as the plain loop halves every speedup. */
  @Test
  void curvesAreAgainstTheSequentialRun() {
    Sample faster =
        new Sample(SWEEP.sequential().values().stream().map(seconds -> seconds / 2).toList());

    ConfidenceBand.Point slow = study(SWEEP).curves().get(1).band().points().getLast();
    ConfidenceBand.Point half =
        study(new ScalingSweep(faster, SWEEP.parallel())).curves().get(1).band().points().getLast();

    assertThat(half.speedup()).isCloseTo(slow.speedup() / 2, within(1e-4));
    assertThat(half.interval().low()).isCloseTo(slow.interval().low() / 2, within(1e-3));
  }

  @Test
  void isReproducible() {
    assertThat(study(SWEEP)).isEqualTo(study(SWEEP));
  }

  @Test
  void tooFewWorkerCountsGiveNoCurve() {
    ScalingStudy study = study(sweep(Map.of(2, Sample.of(6.1), 4, Sample.of(3.2))));

    assertThat(study.curves()).isEmpty();
    assertThat(study.remarks())
        .containsExactly(
            "Too few points: a fit needs 6 different worker counts, and only 2 were measured.");
    assertThat(study.points().getFirst().speedup().interval()).isEmpty();
  }

  @Test
  void namesTheSerialShareBeforeTheFitsOwnRemarks() {
    ScalingStudy study = study(SWEEP);

    FittedCurve usl = study.curves().get(1).fit();
    assertThat(usl.alpha().measurable()).isTrue();
    assertThat(study.remarks())
        .contains(Words.sentence(usl.serialShare()))
        .endsWith(usl.remarks().toArray(String[]::new));
  }

  @Test
  void namesThePeakThatLiesWithinWhatWasMeasured() {
    TreeMap<Integer, Sample> parallel = new TreeMap<>();
    Coefficients curve = new Coefficients(1.0 / 12, 0.05, 0.02);
    for (int workers : SimulatedSweep.WORKERS) {
      double seconds = 1 / curve.throughput(workers);
      parallel.put(workers, Sample.of(seconds * 0.99, seconds, seconds * 1.01));
    }

    assertThat(study(sweep(parallel)).remarks())
        .contains("By the fitted curve, more than about 7 workers make it slower.");
  }

  @Test
  void comparesTheRecommendedCountWithTheBest() {
    ScalingStudy study =
        study(
            sweep(
                Map.of(
                    4, Sample.of(3.06, 3.061, 3.059),
                    8, Sample.of(3, 3.001, 2.999))));

    assertThat(study.recommendation().workers()).isEqualTo(4);
    assertThat(study.verdict().orElseThrow().outcome()).isEqualTo(Verdict.Outcome.SECOND_FASTER);
    assertThat(study.remarks().getFirst())
        .isEqualTo("8 workers are 2 % faster than 4 (95 % CI 2–2 %).");
  }

  @Test
  void theSequentialRunStandsForOneWorkerInTheVerdict() {
    ScalingStudy study =
        study(sweep(Map.of(1, Sample.of(20, 20.01, 19.99), 2, Sample.of(11.9, 11.91, 11.89))));

    assertThat(study.recommendation().workers()).isEqualTo(1);
    assertThat(study.verdict().orElseThrow().ratio().value()).isCloseTo(12 / 11.9, within(1e-9));
  }

  @Test
  void thereIsNoVerdictOnTheBestItself() {
    assertThat(study(sweep(Map.of(2, Sample.of(6, 6.01, 5.99)))).verdict()).isEmpty();
  }

  @Test
  void theBaselineGivesTheBound() {
    ScalingStudy study = ScalingStudy.of(SWEEP, Optional.of(BASELINE), Optional.empty(), CORES, 1);

    assertThat(study.bound().orElseThrow().speedup(16).orElseThrow()).isCloseTo(5, within(1e-9));
    assertThat(study.recommendation().limits())
        .extracting(Limit::reason)
        .contains(Limit.Reason.LONGEST_FILE);
    assertThat(study(SWEEP).bound()).isEmpty();
    assertThat(study(SWEEP).recommendation().limits())
        .extracting(Limit::reason)
        .doesNotContain(Limit.Reason.LONGEST_FILE);
  }

  @Test
  void aCompleteParallelRunIsAccountedFor() {
    ScalingStudy.AuditedRun audit = audit(LATEST).orElseThrow();

    assertThat(audit.workers()).isEqualTo(4);
    assertThat(audit.times()).isEqualTo(TimeAudit.of(LATEST));
    assertThat(audit(Reports.cancelled(LATEST))).isEmpty();
    assertThat(audit(BASELINE)).isEmpty();
  }

  @Test
  void handoverIsNotJudgedWithoutTheFilesOwnTimes() {
    ScalingStudy study = ScalingStudy.of(SWEEP, Optional.empty(), Optional.of(LATEST), CORES, 1);

    assertThat(study.audit()).isPresent();
    assertThat(study.recommendation().limits())
        .extracting(Limit::reason)
        .doesNotContain(Limit.Reason.TOO_LITTLE_WORK_PER_FILE);
  }

  private static Optional<ScalingStudy.AuditedRun> audit(RunReport latest) {
    return ScalingStudy.of(SWEEP, Optional.of(BASELINE), Optional.of(latest), CORES, 1).audit();
  }
}
