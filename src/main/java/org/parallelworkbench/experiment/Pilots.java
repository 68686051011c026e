package org.parallelworkbench.experiment;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.parallelworkbench.engine.Engine;

/**
 * Finds the worker counts that are worth measuring by trying 1, 2, 4, 8, … with each of several
 * engines until more workers get no more done. Immutable; decides only, runs nothing.
 *
 * @param engines parallel ones
 * @param limit the most workers to try
 */
public record Pilots(List<Engine> engines, int limit) {

  /** By how much the throughput has to exceed the best so far to count as growth. */
  public static final double GROWTH = 1.05;

  /** One pilot without growth may be bad luck; this many in a row are taken for the end. */
  private static final int PATIENCE = 2;

  private static final int LEAST_LIMIT = 16;
  private static final int WORKERS_PER_CORE = 4;

  public Pilots {
    engines = List.copyOf(engines);
    if (engines.isEmpty() || !engines.stream().allMatch(Engine::parallel)) {
      throw new IllegalArgumentException("Pilot runs need engines that can have several workers.");
    }
    if (limit < 1) {
      throw new IllegalArgumentException("Pilot runs need at least one worker, not " + limit + ".");
    }
  }

  /** Pilots up to 4 workers for each core, and 16 at least: workers that wait need no core. */
  public static Pilots upToFourPerCore(List<Engine> engines, int cores) {
    return new Pilots(engines, Math.max(LEAST_LIMIT, WORKERS_PER_CORE * cores));
  }

  /**
   * The worker count to try next with an engine, or empty if enough is known of it.
   *
   * @param makespans how long its pilots with 1, 2, 4, … workers took, in seconds
   */
  OptionalInt next(List<Double> makespans) {
    int tried = makespans.size();
    double best = Double.POSITIVE_INFINITY;
    int withoutGrowth = 0;
    for (double makespan : makespans) {
      boolean grown = makespan * GROWTH <= best;
      withoutGrowth = grown ? 0 : withoutGrowth + 1;
      best = Math.min(best, makespan);
    }
    return withoutGrowth == PATIENCE || tried == most()
        ? OptionalInt.empty()
        : OptionalInt.of(1 << tried);
  }

  /** How many pilots an engine has at most. */
  int most() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(limit);
  }

  /** What is tried with an engine if its throughput grows to the end. */
  List<RunConfiguration> longest(Engine engine) {
    return IntStream.range(0, most())
        .mapToObj(exponent -> new RunConfiguration(engine, 1 << exponent))
        .toList();
  }
}
