package org.parallelworkbench.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.ui.common.Formats;

/** Round moments to write along a time axis. */
final class TimeTicks {

  /**
   * One of them.
   *
   * @param nanos since the start of the run
   * @param label in seconds, with as many digits as all its neighbours
   */
  record Tick(double nanos, String label) {}

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double[] ROUND = {1, 2, 5, 10};

  /** Room for a time such as 1,234.5 s; finer steps need more. */
  private static final double LEAST_GAP = 64;

  private static final double GAP_PER_DIGIT = 6;

  private TimeTicks() {}

  /**
   * Those in a scale's window, as close together as their labels allow.
   *
   * @param enlargement how many times as large as usual the labels are
   */
  static List<Tick> of(TimeScale scale, double enlargement) {
    double step = step(scale, enlargement);
    int digits = digits(step);
    List<Tick> ticks = new ArrayList<>();
    // Counted, not added up, so that rounding does not grow along the axis.
    long last = (long) Math.floor(scale.window().end() / step);
    for (long i = (long) Math.ceil(scale.window().start() / step); i <= last; i++) {
      ticks.add(new Tick(i * step, Formats.number(i * step / NANOS_PER_SECOND, digits) + " s"));
    }
    return ticks;
  }

  private static double step(TimeScale scale, double enlargement) {
    double decade =
        Math.pow(10, Math.floor(Math.log10(enlargement * LEAST_GAP * scale.nanosPerPixel())));
    while (true) {
      for (double round : ROUND) {
        double step = round * decade;
        double gap = LEAST_GAP + GAP_PER_DIGIT * Math.max(0, digits(step) - 2);
        if (step / scale.nanosPerPixel() >= enlargement * gap) {
          return step;
        }
      }
      decade *= 10;
    }
  }

  /** Digits after the point that tell multiples of a step, in nanoseconds, apart in seconds. */
  static int digits(double step) {
    return Math.max(0, (int) -Math.floor(Math.log10(Math.max(1, step) / NANOS_PER_SECOND) + 1e-9));
  }
}
