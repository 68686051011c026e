package org.parallelworkbench.analysis;

import java.util.PriorityQueue;

/** What a perfect machine would make of a list of tasks. Pure functions. */
public final class Schedule {

  private Schedule() {}

  /**
   * The makespan of taking the tasks in order from one queue with {@code workers} workers that
   * never wait, never disturb each other and hand over in no time (list scheduling).
   *
   * @param taskNanos how long each task takes, in nanoseconds, in queue order
   * @param workers at least 1
   * @return nanoseconds; 0 if there are no tasks
   */
  public static long idealNanos(long[] taskNanos, int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + workers);
    }
    PriorityQueue<Long> freeAt = new PriorityQueue<>();
    long makespan = 0;
    for (long task : taskNanos) {
      long start = freeAt.size() < workers ? 0 : freeAt.remove();
      long end = start + task;
      freeAt.add(end);
      makespan = Math.max(makespan, end);
    }
    return makespan;
  }
}
