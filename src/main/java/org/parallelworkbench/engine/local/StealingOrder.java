package org.parallelworkbench.engine.local;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands out files by work stealing: every worker has a range of the list and takes its files from
 * the front; one without any steals the rear half of the longest. Ranges of workers that have left
 * are stolen like all others.
 *
 * <p>Stealing is rare and under a lock, so that no files are ever on their way from one range to
 * another while a worker looks for some and finds none.
 */
final class StealingOrder implements FileSource {

  private final Map<Integer, Range> ranges = new ConcurrentHashMap<>();

  /** What nobody has begun to take from; guarded by this. */
  private Range unclaimed;

  StealingOrder(int files) {
    this.unclaimed = new Range(0, files);
  }

  @Override
  public int next(int worker) {
    Range own = ranges.computeIfAbsent(worker, none -> new Range(0, 0));
    int index = own.takeFirst();
    return index >= 0 ? index : steal(own);
  }

  private synchronized int steal(Range own) {
    if (unclaimed.length() > 0) {
      own.become(unclaimed.split(0));
      return own.takeFirst();
    }
    int index = -1;
    Range longest = longest();
    while (index < 0 && longest.length() > 0) {
      own.become(longest.split(longest.length() / 2));
      index = own.takeFirst();
      longest = longest();
    }
    return index;
  }

  private Range longest() {
    Range longest = unclaimed;
    for (Range range : ranges.values()) {
      if (range.length() > longest.length()) {
        longest = range;
      }
    }
    return longest;
  }

  /** Files {@code from} to {@code to} − 1, in one number so that both change at once. */
  private static final class Range {

    private final AtomicLong bounds;

    Range(int from, int to) {
      this.bounds = new AtomicLong(pack(from, to));
    }

    int length() {
      return length(bounds.get());
    }

    /** The first file, which is no longer part of it; -1 if it is empty. */
    int takeFirst() {
      long before = bounds.get();
      while (length(before) > 0) {
        if (bounds.compareAndSet(before, pack(from(before) + 1, to(before)))) {
          return from(before);
        }
        before = bounds.get();
      }
      return -1;
    }

    /** Keeps its first {@code kept} files, or as many as it still has, and gives the others. */
    long split(int kept) {
      long before = bounds.get();
      while (true) {
        int middle = from(before) + Math.min(kept, length(before));
        if (bounds.compareAndSet(before, pack(from(before), middle))) {
          return pack(middle, to(before));
        }
        before = bounds.get();
      }
    }

    /** Has these files, when it had none. */
    void become(long newBounds) {
      bounds.set(newBounds);
    }

    private static long pack(int from, int to) {
      return (long) from << Integer.SIZE | to;
    }

    private static int from(long bounds) {
      return (int) (bounds >>> Integer.SIZE);
    }

    private static int to(long bounds) {
      return (int) bounds;
    }

    private static int length(long bounds) {
      return to(bounds) - from(bounds);
    }
  }
}
