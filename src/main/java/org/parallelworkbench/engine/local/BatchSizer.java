package org.parallelworkbench.engine.local;

import java.util.concurrent.TimeUnit;

/**
 * Says how many files are sent elsewhere at once: as many as take about a quarter of a second, so
 * that sending them costs little beside, and fewer towards the end, so that no worker is left with
 * many when the others have none. Thread-safe.
 */
final class BatchSizer {

  /** The most files in one batch. */
  static final int MOST = 1000;

  private static final double TARGET_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  /** What a file costs at least, however little there is to do. */
  private static final double LEAST_NANOS = TimeUnit.MICROSECONDS.toNanos(50);

  /** How much the latest batch counts against all before it. */
  private static final double WEIGHT = 0.5;

  /** A first impression may mislead: no batch is more than so many times as large as any before. */
  private static final int GROWTH = 8;

  /** Each worker gets at least so many more batches of what is left. */
  private static final int ROUNDS_LEFT = 2;

  /** Of a file; 0 while nothing is known. */
  private double meanNanos;

  private int largest = 1;

  /** Notes how long some files took in all. */
  synchronized void note(int files, long nanos) {
    double mean = Math.max(LEAST_NANOS, (double) nanos / files);
    meanNanos = meanNanos == 0 ? mean : (1 - WEIGHT) * meanNanos + WEIGHT * mean;
  }

  /**
   * The size of the next batch, at least 1.
   *
   * @param left how many files are left
   * @param workers among how many workers
   */
  synchronized int next(int left, int workers) {
    if (meanNanos == 0) {
      return 1;
    }
    int worthwhile = (int) Math.min(MOST, TARGET_NANOS / meanNanos);
    int fair = (int) Math.ceilDiv((long) left, (long) ROUNDS_LEFT * workers);
    int size = Math.max(1, Math.min(Math.min(worthwhile, fair), GROWTH * largest));
    largest = Math.max(largest, size);
    return size;
  }
}
