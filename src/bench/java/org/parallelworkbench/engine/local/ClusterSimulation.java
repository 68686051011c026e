package org.parallelworkbench.engine.local;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * A discrete-event simulation of how files are handed out to a cluster: with the program's own
 * sizes of batches, workers that do nothing but the files, and this computer, which sends one batch
 * after another. Nothing is run.
 *
 * @param batchNanos what a batch costs this computer, one batch after another
 * @param fileNanos what a file costs it beyond that, one file after another
 * @param roundTripNanos how long a batch is on its way to a worker and back
 */
public record ClusterSimulation(long batchNanos, long fileNanos, long roundTripNanos) {

  /** A lane that is free again, and what its last batch was. */
  private record Free(long when, int files, long nanos) {}

  /**
   * The makespan, in nanoseconds.
   *
   * @param taskNanos how long a worker takes for each file
   */
  public long makespanNanos(long[] taskNanos, int workers) {
    BatchSizer sizer = new BatchSizer();
    PriorityQueue<Free> lanes = new PriorityQueue<>(Comparator.comparingLong(Free::when));
    for (int lane = 0; lane < workers; lane++) {
      lanes.add(new Free(0, 0, 0));
    }
    int next = 0;
    long senderFree = 0;
    long makespan = 0;
    while (next < taskNanos.length) {
      Free lane = lanes.remove();
      if (lane.files() > 0) {
        sizer.note(lane.files(), lane.nanos());
      }
      int left = taskNanos.length - next;
      int files = Math.min(left, sizer.next(left, workers));
      long nanos = Arrays.stream(taskNanos, next, next + files).sum();
      next += files;
      senderFree = Math.max(senderFree, lane.when()) + batchNanos + files * fileNanos;
      long end = senderFree + roundTripNanos + nanos;
      makespan = Math.max(makespan, end);
      lanes.add(new Free(end, files, nanos));
    }
    return makespan;
  }
}
