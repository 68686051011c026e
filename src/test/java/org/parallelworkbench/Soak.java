package org.parallelworkbench;

import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/** Goes on for as long as {@code ./run.sh soak} says. */
public final class Soak {

  /** The JUnit tag of tests that take as long as one lets them. */
  public static final String TAG = "soak";

  private Soak() {}

  /** Does this with seed after seed for {@code soak.minutes}, one unless told otherwise. */
  public static void soak(LongConsumer test) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.getLong("soak.minutes", 1));
    // Others than the usual tests' own.
    long seed = 1_000_000;
    do {
      long current = seed++;
      try {
        test.accept(current);
      } catch (RuntimeException | Error e) {
        throw new AssertionError("with seed " + current, e);
      }
    } while (System.nanoTime() - end < 0);
  }
}
