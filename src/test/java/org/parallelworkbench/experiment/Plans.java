package org.parallelworkbench.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.pipeline.FakeWork;

/** Plans and experiments as tests need them. */
public final class Plans {

  private Plans() {}

  /** Runs in the order given, on files as they are found. */
  public static Protocol asGiven(int warmUps, int repeats) {
    return new Protocol(
        warmUps, repeats, CacheMode.AS_FOUND, Order.AS_GIVEN, 0, OptionalDouble.empty());
  }

  /** Runs in the random order that this seed gives. */
  public static Protocol interleaved(int warmUps, int repeats, long seed) {
    return new Protocol(
        warmUps, repeats, CacheMode.AS_FOUND, Order.INTERLEAVED, seed, OptionalDouble.empty());
  }

  /** Runs in the order given, until each mean is known this well. */
  public static Protocol precise(int repeats, double precision) {
    return new Protocol(
        0, repeats, CacheMode.AS_FOUND, Order.AS_GIVEN, 0, OptionalDouble.of(precision));
  }

  /** The baseline and an engine with these worker counts. */
  public static Plan of(Protocol protocol, Engine baseline, Engine engine, Integer... workers) {
    return Plan.of(baseline, List.of(engine), WorkerCounts.of(Arrays.asList(workers)), 2, protocol);
  }

  /** Four files in name only, with work that no declared engine does. */
  public static Experiment experiment(Plan plan) {
    return new Experiment(FakeWork.files(4), FakeWork.quick(), plan);
  }
}
