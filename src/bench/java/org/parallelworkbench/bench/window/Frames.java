package org.parallelworkbench.bench.window;

import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;

/** Times every frame of the window. Begun and ended on the FX thread. */
final class Frames extends AnimationTimer {

  private static final double NANOS_PER_MILLI = 1e6;

  /**
   * The gaps between frames, in milliseconds.
   *
   * @param count how many gaps there were
   */
  record Gaps(int count, double median, double p99, double worst) {

    static Gaps of(long[] nanos) {
      if (nanos.length == 0) {
        return new Gaps(0, Double.NaN, Double.NaN, Double.NaN);
      }
      long[] sorted = nanos.clone();
      Arrays.sort(sorted);
      return new Gaps(
          sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.99), quantile(sorted, 1));
    }

    /** The smallest gap that a share {@code p} of all gaps does not exceed. */
    private static double quantile(long[] sorted, double p) {
      int rank = (int) Math.ceil(p * sorted.length);
      return sorted[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "p50 %.0f, p99 %.0f, worst %.0f ms (%d frames)", median, p99, worst, count);
    }
  }

  private long[] gaps = new long[4096];
  private int count;
  private long last;

  /** Begins to time, with the gap before the next frame. */
  void begin() {
    last = System.nanoTime();
    start();
  }

  @Override
  public void handle(long now) {
    long time = System.nanoTime();
    if (count == gaps.length) {
      gaps = Arrays.copyOf(gaps, 2 * count);
    }
    gaps[count++] = time - last;
    last = time;
  }

  /** Ends timing, and tells the gaps. */
  Gaps end() {
    stop();
    return Gaps.of(Arrays.copyOf(gaps, count));
  }
}
