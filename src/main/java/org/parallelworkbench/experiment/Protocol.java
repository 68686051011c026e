package org.parallelworkbench.experiment;

import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.parallelworkbench.analysis.Sample;

/**
 * How each configuration of a plan is run. Immutable.
 *
 * @param warmUps how many unmeasured runs each configuration has before the first measured one
 * @param repeats how often each is measured, or at most if there is a precision to reach
 * @param seed what random orders are made from: the same seed and plan give the same order
 * @param precision the relative standard error of the mean, as a share of 1, that is good enough: a
 *     configuration below it is not measured again once it has been three times; if empty, all are
 *     measured {@code repeats} times
 */
public record Protocol(
    int warmUps, int repeats, CacheMode cache, Order order, long seed, OptionalDouble precision) {

  /** The most warm-up runs of one configuration. */
  public static final int MOST_WARM_UPS = 100;

  /** The most measured runs of one configuration. */
  public static final int MOST_REPEATS = 1000;

  /** The greatest seed: the greatest whole number that every reader of JSON keeps. */
  public static final long GREATEST_SEED = (1L << 53) - 1;

  /** Short enough to be read out and typed in. */
  private static final long FRESH_SEEDS = 1_000_000;

  public Protocol {
    if (warmUps < 0 || warmUps > MOST_WARM_UPS) {
      throw new IllegalArgumentException(
          "The number of warm-up runs must be from 0 to "
              + MOST_WARM_UPS
              + ", not "
              + warmUps
              + ".");
    }
    if (repeats < 1 || repeats > MOST_REPEATS) {
      throw new IllegalArgumentException(
          "The number of repeats must be from 1 to " + MOST_REPEATS + ", not " + repeats + ".");
    }
    if (seed < 0 || seed > GREATEST_SEED) {
      throw new IllegalArgumentException(
          "The seed must be from 0 to " + GREATEST_SEED + ", not " + seed + ".");
    }
    if (precision.isPresent() && !(precision.getAsDouble() > 0 && precision.getAsDouble() < 1)) {
      throw new IllegalArgumentException(
          "The precision must be above 0 % and below 100 %, not "
              + 100 * precision.getAsDouble()
              + " %.");
    }
  }

  /** Each configuration once, in the order of the plan, with nothing before it. */
  public static Protocol once() {
    return new Protocol(0, 1, CacheMode.AS_FOUND, Order.AS_GIVEN, 0, OptionalDouble.empty());
  }

  /** What gives figures to rely on: read files, one warm-up, random order by a fresh seed. */
  public static Protocol careful(int repeats) {
    return new Protocol(
        1, repeats, CacheMode.WARM, Order.INTERLEAVED, freshSeed(), OptionalDouble.empty());
  }

  /** A seed that nobody chose, of at most six digits. */
  public static long freshSeed() {
    return RandomGenerator.getDefault().nextLong(FRESH_SEEDS);
  }

  /**
   * Whether a configuration is measured well enough to be left alone.
   *
   * @param seconds what was measured of it
   */
  boolean isEnough(List<Double> seconds) {
    if (seconds.size() >= repeats) {
      return true;
    }
    if (precision.isEmpty() || seconds.isEmpty()) {
      return false;
    }
    OptionalDouble error = new Sample(seconds).relativeStandardError();
    return error.isPresent() && error.getAsDouble() < precision.getAsDouble();
  }
}
