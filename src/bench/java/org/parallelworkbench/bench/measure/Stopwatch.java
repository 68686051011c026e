package org.parallelworkbench.bench.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Runs races: warms every candidate up, then measures all of them once in each round, each round in
 * an order of its own, so that whatever disturbs the machine for a while disturbs all alike. Every
 * answer is checked; a candidate that fails or errs is out, and its times do not count.
 */
public final class Stopwatch {

  private static final double NANOS_PER_SECOND = 1e9;

  private final int rounds;
  private final Random random;
  private final Consumer<String> progress;

  /**
   * @param seed decides the order
   * @param progress is told in a line of text what happens
   */
  public Stopwatch(int rounds, long seed, Consumer<String> progress) {
    this.rounds = rounds;
    this.random = new Random(seed);
    this.progress = progress;
  }

  /** Measures a race. */
  public RaceResult measure(Race race) throws InterruptedException {
    progress.accept(race.title());
    List<Runner> runners = race.candidates().stream().map(it -> new Runner(race, it)).toList();
    for (Runner runner : runners) {
      runner.warmUp();
    }
    List<Runner> order = new ArrayList<>(runners);
    for (int round = 1; round <= rounds; round++) {
      Collections.shuffle(order, random);
      for (Runner runner : order) {
        runner.measure(round);
      }
    }
    List<Track> tracks = runners.stream().map(Runner::track).toList();
    RaceResult result = new RaceResult(race.title(), race.bytes(), tracks, race.comparisons());
    race.comparisons().forEach(it -> progress.accept("  " + it.describe(result)));
    return result;
  }

  /** A candidate in a race, and what is known of it so far. */
  private final class Runner {

    private final Race race;
    private final Candidate candidate;
    private final String missing;
    private final List<Double> seconds = new ArrayList<>();
    private String problem = "";

    Runner(Race race, Candidate candidate) {
      this.race = race;
      this.candidate = candidate;
      this.missing = candidate.missing();
      if (!missing.isEmpty()) {
        progress.accept("  missing: " + missing + " (" + candidate.name() + ")");
      }
    }

    private boolean isOut() {
      return !missing.isEmpty() || !problem.isEmpty();
    }

    void warmUp() throws InterruptedException {
      if (!isOut()) {
        progress.accept("  warming up: " + candidate.name());
      }
      for (int i = 0; i < candidate.warmUps() && !isOut(); i++) {
        run();
      }
    }

    void measure(int round) throws InterruptedException {
      if (isOut()) {
        return;
      }
      double time = run();
      seconds.add(time);
      progress.accept(
          "  round %d of %d: %9.4f s  %s".formatted(round, rounds, time, candidate.name()));
    }

    /** One run, in seconds. */
    private double run() throws InterruptedException {
      // What others left behind is not to be cleared away in this one's time.
      System.gc();
      try {
        Outcome outcome = candidate.run();
        problem = difference(outcome.counts());
        return outcome.nanos() / NANOS_PER_SECOND;
      } catch (IOException | RuntimeException e) {
        problem = e.toString();
        return Double.NaN;
      } finally {
        if (!problem.isEmpty()) {
          progress.accept("  PROBLEM: " + candidate.name() + ": " + problem);
        }
      }
    }

    private String difference(Map<String, Long> counts) {
      for (Map.Entry<String, Long> count : counts.entrySet()) {
        Long right = race.answer().get(count.getKey());
        if (!count.getValue().equals(right)) {
          return "counts %s as %d, not %d".formatted(count.getKey(), count.getValue(), right);
        }
      }
      return "";
    }

    Track track() {
      return new Track(
          candidate.name(),
          candidate.remark(),
          problem.isEmpty() ? seconds : List.of(),
          missing,
          problem);
    }
  }
}
