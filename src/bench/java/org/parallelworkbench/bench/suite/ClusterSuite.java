package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.parallelworkbench.analysis.Schedule;
import org.parallelworkbench.bench.corpus.Corpus;
import org.parallelworkbench.bench.corpus.MixedFiles;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Comparison;
import org.parallelworkbench.bench.measure.Race;
import org.parallelworkbench.bench.measure.RaceResult;
import org.parallelworkbench.bench.measure.Relation;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.local.ClusterEngine;
import org.parallelworkbench.engine.local.ClusterSimulation;
import org.parallelworkbench.engine.local.MixedEngine;
import org.parallelworkbench.engine.local.ThreadPoolEngine;

/**
 * The same work by the thread pool, a cluster on this computer, and both at once: what a cluster
 * costs; and from these costs, by simulation, what clusters of more workers would make of it.
 */
final class ClusterSuite {

  private static final int FEW = 500;
  private static final int MANY = 10_000;
  private static final int TEXTS = 300;
  private static final long LARGEST_TEXT = 4_000_000;

  private static final long SLEEP_MILLIS = 20;

  /** What a file of no time may cost, in milliseconds. */
  private static final long MOST_MILLIS = 1;

  /** Files of which all take equally long. */
  private record Load(int files, long millis) {

    String title() {
      return "%,d files of %s".formatted(files, millis == 0 ? "no time" : millis + " ms");
    }

    long[] nanos() {
      long[] all = new long[files];
      Arrays.fill(all, TimeUnit.MILLISECONDS.toNanos(millis));
      return all;
    }
  }

  private static final List<Load> PROJECTED =
      List.of(
          new Load(FEW, SLEEP_MILLIS),
          new Load(MANY, 0),
          new Load(100_000, SLEEP_MILLIS),
          new Load(MANY, 1_000));

  /** The first as a check, because it is measured, too. */
  private static final List<Integer> PROJECTED_WORKERS = List.of(Setup.WORKERS, 10, 100, 1_000);

  private final Setup setup;

  private ClusterSuite(Setup setup) {
    this.setup = setup;
  }

  static List<RaceResult> measure(Setup setup) throws IOException, InterruptedException {
    Optional<String> obstacle = new ClusterEngine().obstacle();
    if (obstacle.isPresent()) {
      return new ClusterSuite(setup).races();
    }
    try (BenchCluster cluster = BenchCluster.start(Setup.WORKERS)) {
      ClusterSuite suite = new ClusterSuite(setup);
      List<RaceResult> results = new ArrayList<>(suite.races());
      ClusterSimulation costs =
          ClusterCosts.measure(cluster.connection(), setup.scale().clusterBatches());
      results.addAll(setup.measure(projections(costs)));
      return results;
    }
  }

  private List<RaceResult> races() throws IOException, InterruptedException {
    int few = setup.scale().clusterFiles(FEW);
    int many = setup.scale().clusterFiles(MANY);
    return setup.measure(
        List.of(
            simulated(new Load(few, SLEEP_MILLIS), SLEEP_MILLIS * few / Setup.WORKERS, "ideal"),
            simulated(new Load(many, 0), MOST_MILLIS * many, "1 ms for each file"),
            texts()));
  }

  /** The same work by each engine, in competition with a time. */
  private static Race simulated(Load load, long millis, String name) {
    Computed limit = new Computed(name, "computed", TimeUnit.MILLISECONDS.toNanos(millis));
    List<Candidate> candidates = new ArrayList<>(List.of(limit));
    List<Comparison> comparisons = new ArrayList<>();
    for (Engine engine : List.of(new ThreadPoolEngine(), new ClusterEngine(), new MixedEngine())) {
      EngineRun run =
          SleepingFiles.run(
              engine, load.files(), BigDecimal.valueOf(load.millis(), 3), workers(engine));
      candidates.add(run);
      Comparison comparison = Comparison.with(run.name(), limit.name(), Relation.TIME);
      comparisons.add(load.millis() == 0 ? comparison.target(1) : comparison);
    }
    return new Race(
        "cluster, " + load.title(), 0, SleepingFiles.answer(load.files()), candidates, comparisons);
  }

  /** For both at once, as many workers here as there. */
  private static int workers(Engine engine) {
    return engine instanceof MixedEngine ? 2 * Setup.WORKERS : Setup.WORKERS;
  }

  private Race texts() throws IOException {
    Corpus corpus =
        setup.corpus(new MixedFiles(setup.scale().clusterFiles(TEXTS), LARGEST_TEXT, setup.seed()));
    List<Candidate> candidates = new ArrayList<>();
    List<Comparison> comparisons = new ArrayList<>();
    EngineRun threads = EngineRun.counting(corpus.files(), Peers.TERMS, Setup.WORKERS);
    candidates.add(threads);
    for (Engine engine : List.of(new ClusterEngine(), new MixedEngine())) {
      EngineRun run = EngineRun.counting(engine, corpus.files(), Peers.TERMS, workers(engine));
      candidates.add(run);
      comparisons.add(Comparison.with(run.name(), threads.name(), Relation.TIME));
    }
    return new Race(
        "cluster, %,d texts".formatted(corpus.files().size()),
        corpus.bytes(),
        corpus.answer(),
        candidates,
        comparisons);
  }

  private static List<Race> projections(ClusterSimulation costs) {
    String remark =
        String.format(
            Locale.ROOT,
            "SIMULATED with %.2f ms a batch, %.4f ms a file, %.1f ms to and fro",
            costs.batchNanos() / 1e6,
            costs.fileNanos() / 1e6,
            costs.roundTripNanos() / 1e6);
    return PROJECTED.stream()
        .flatMap(
            load ->
                PROJECTED_WORKERS.stream().map(workers -> projection(load, workers, costs, remark)))
        .toList();
  }

  private static Race projection(Load load, int workers, ClusterSimulation costs, String remark) {
    Computed ideal = Computed.ideal(Schedule.idealNanos(load.nanos(), workers));
    Computed cluster = new Computed("cluster", remark, costs.makespanNanos(load.nanos(), workers));
    List<Comparison> comparisons =
        load.millis() == 0
            ? List.of()
            : List.of(Comparison.with(cluster.name(), ideal.name(), Relation.EXCESS));
    return new Race(
        "projection, %s, %,d workers".formatted(load.title(), workers),
        0,
        Map.of(Tally.BYTES, 0L),
        List.of(ideal, cluster),
        comparisons);
  }
}
