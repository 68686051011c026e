package org.parallelworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parallelworkbench.analysis.Schedule;
import org.parallelworkbench.bench.corpus.CorpusStore;
import org.parallelworkbench.bench.corpus.MixedFiles;
import org.parallelworkbench.bench.corpus.Recipe;
import org.parallelworkbench.bench.measure.Comparison;
import org.parallelworkbench.bench.measure.RaceResult;
import org.parallelworkbench.bench.measure.Relation;
import org.parallelworkbench.bench.measure.Track;
import org.parallelworkbench.bench.suite.Setup;
import org.parallelworkbench.engine.local.ClusterSimulation;
import org.parallelworkbench.pipeline.SourceFile;

/** Tests of the benchmarks themselves, which {@code --check} begins with. */
final class SelfCheck {

  private SelfCheck() {}

  /**
   * Runs them all.
   *
   * @throws IllegalStateException if one fails
   */
  static void run() throws IOException {
    equalSeedsMakeEqualTexts();
    otherSeedsMakeOtherTexts();
    ratiosAreMediansOverRounds();
    whatHasNoTimesHasNoRatio();
    projectionsFollowTheirFormulas();
    System.out.println("The benchmarks’ own checks hold.");
  }

  private static void equalSeedsMakeEqualTexts() throws IOException {
    require(
        mismatch(new MixedFiles(30, 20_000, 7), new MixedFiles(30, 20_000, 7)) < 0,
        "a seed makes two texts");
  }

  private static void otherSeedsMakeOtherTexts() throws IOException {
    require(
        mismatch(new MixedFiles(30, 20_000, 7), new MixedFiles(30, 20_000, 8)) >= 0,
        "two seeds make the same texts");
  }

  /** The first file in which two recipes differ, or -1 if they make the same. */
  private static int mismatch(Recipe one, Recipe other) throws IOException {
    Files.createDirectories(Setup.FOLDER);
    List<byte[]> first = contents(one);
    List<byte[]> second = contents(other);
    return IntStream.range(0, first.size())
        .filter(i -> !Arrays.equals(first.get(i), second.get(i)))
        .findFirst()
        .orElse(-1);
  }

  /** What a recipe makes when it has nothing to go by. */
  private static List<byte[]> contents(Recipe recipe) throws IOException {
    Path folder = Files.createTempDirectory(Setup.FOLDER, "self-check-");
    try {
      List<byte[]> contents = new ArrayList<>();
      for (SourceFile file : new CorpusStore(folder).get(recipe).files()) {
        contents.add(Files.readAllBytes(file.path()));
      }
      return contents;
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** The ratios of the rounds are 4 / 2, 6 / 2 and 4 / 1, against the faster of b and c. */
  private static void ratiosAreMediansOverRounds() {
    RaceResult race =
        new RaceResult(
            "",
            0,
            List.of(
                track("a", 2.0, 2.0, 1.0), track("b", 4.0, 9.0, 4.0), track("c", 5.0, 6.0, 7.0)),
            List.of());
    double speed =
        new Comparison("a", "b or c", List.of("b", "c"), Relation.SPEED, null)
            .ratio(race)
            .orElseThrow();
    require(speed == 3, "a median of 2, 3 and 4 is " + speed);
    double time = Comparison.with("b", "a", Relation.TIME).ratio(race).orElseThrow();
    require(time == 4, "a median of 2, 4.5 and 4 is " + time);
    double excess = Comparison.with("b", "a", Relation.EXCESS).ratio(race).orElseThrow();
    require(excess == 3, "a median of 1, 3.5 and 3 is " + excess);
  }

  private static void whatHasNoTimesHasNoRatio() {
    RaceResult race = new RaceResult("", 0, List.of(track("a", 1.0), track("b")), List.of());
    OptionalDouble ratio = Comparison.with("a", "b", Relation.SPEED).ratio(race);
    require(ratio.isEmpty(), "a ratio to nothing is " + ratio);
  }

  /** Files of a second are sent one by one, so that times can be worked out by hand. */
  private static void projectionsFollowTheirFormulas() {
    int files = 30;
    long[] seconds = new long[files];
    Arrays.fill(seconds, 1_000_000_000L);
    for (int workers : new int[] {1, 4, 7, files, 2 * files}) {
      long free = new ClusterSimulation(0, 0, 0).makespanNanos(seconds, workers);
      require(
          free == Schedule.idealNanos(seconds, workers),
          "a cluster that costs nothing is not ideal with " + workers + " workers");
    }
    long batch = 2_000_000;
    long file = 100_000;
    long way = 5_000_000;
    ClusterSimulation costs = new ClusterSimulation(batch, file, way);
    require(
        costs.makespanNanos(seconds, 1) == files * (batch + file + way + seconds[0]),
        "one worker does not wait for everything in turn");
    require(
        costs.makespanNanos(seconds, files) == files * (batch + file) + way + seconds[0],
        "with a worker for each file, the last one is not sent after all others");
    require(costs.makespanNanos(new long[0], 3) == 0, "nothing to do takes time");
  }

  private static Track track(String name, Double... seconds) {
    return new Track(name, "", List.of(seconds), "", "");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException("the benchmarks are wrong: " + otherwise);
    }
  }
}
