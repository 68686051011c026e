package org.parallelworkbench.engine.local;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Files that wait for a moment each; the earliest comes first. Used under a lock of its owner. */
final class DueFiles {

  private record Due(int index, long when) {}

  /** Moments are compared by their distance, because a clock of nanoseconds may overflow. */
  private static final Comparator<Due> EARLIEST_FIRST =
      ((Comparator<Due>) (a, b) -> Long.signum(a.when() - b.when())).thenComparingInt(Due::index);

  private final PriorityQueue<Due> files = new PriorityQueue<>(EARLIEST_FIRST);

  void add(int index, long when) {
    files.add(new Due(index, when));
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  /** Whether there is one whose moment has come. */
  boolean isDue(long now) {
    return nanosUntilNext(now) <= 0;
  }

  /**
   * How long it is until the next one is due: not above 0 if it is; or {@link RunClock#FOREVER}.
   */
  long nanosUntilNext(long now) {
    Due next = files.peek();
    return next == null ? RunClock.FOREVER : next.when() - now;
  }

  /** Takes out the earliest whose moment has come; -1 if there is none. */
  int poll(long now) {
    Due next = files.peek();
    if (next == null || next.when() - now > 0) {
      return -1;
    }
    files.remove();
    return next.index();
  }

  /** Takes out all, due or not. */
  List<Integer> drain() {
    List<Integer> all = files.stream().sorted(EARLIEST_FIRST).map(Due::index).toList();
    files.clear();
    return all;
  }
}
