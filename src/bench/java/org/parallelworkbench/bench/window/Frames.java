package org.parallelworkbench.bench.window;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;

/** Times every frame of the window. Begun and ended on the FX thread. */
final class Frames extends AnimationTimer {

  private static final double NANOS_PER_MILLI = 1e6;

  /**
   * Spans of time, in milliseconds.
   *
   * @param count how many there were
   */
  record Spans(int count, double median, double p99, double worst) {

    static Spans of(long[] nanos) {
      if (nanos.length == 0) {
        return new Spans(0, Double.NaN, Double.NaN, Double.NaN);
      }
      long[] sorted = nanos.clone();
      Arrays.sort(sorted);
      return new Spans(
          sorted.length, quantile(sorted, 0.5), quantile(sorted, 0.99), quantile(sorted, 1));
    }

    /** The least span that a share {@code p} of all spans do not exceed. */
    private static double quantile(long[] sorted, double p) {
      int rank = (int) Math.ceil(p * sorted.length);
      return sorted[Math.max(0, rank - 1)] / NANOS_PER_MILLI;
    }
  }

  /**
   * What was seen of some frames.
   *
   * @param gaps from one frame to the next
   * @param busy how long the FX thread computed for each, which other programs do not change
   */
  record Seen(Spans gaps, Spans busy) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "p50 %.0f, p99 %.0f, worst %.0f ms; busy p99 %.0f, worst %.0f ms (%d frames)",
          gaps.median(),
          gaps.p99(),
          gaps.worst(),
          busy.p99(),
          busy.worst(),
          gaps.count());
    }
  }

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long[] gaps = new long[4096];
  private long[] busy = new long[4096];
  private int count;
  private long last;
  private long lastBusy;

  /** How long the calling thread has computed since it began, in nanoseconds. */
  static long busyNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Begins to time, with the gap before the next frame. */
  void begin() {
    last = System.nanoTime();
    lastBusy = busyNanos();
    start();
  }

  @Override
  public void handle(long now) {
    if (count == gaps.length) {
      gaps = Arrays.copyOf(gaps, 2 * count);
      busy = Arrays.copyOf(busy, 2 * count);
    }
    long time = System.nanoTime();
    long busyTime = busyNanos();
    gaps[count] = time - last;
    busy[count++] = busyTime - lastBusy;
    last = time;
    lastBusy = busyTime;
  }

  /** Ends timing, and tells what was seen. */
  Seen end() {
    stop();
    return new Seen(Spans.of(Arrays.copyOf(gaps, count)), Spans.of(Arrays.copyOf(busy, count)));
  }
}
