package org.parallelworkbench.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Throughput measured at several worker counts, every repeat on its own. Immutable.
 *
 * @param points the measurements, in any order; at least one
 */
public record ScalingData(List<ThroughputPoint> points) {

  public ScalingData {
    points = List.copyOf(points);
    if (points.isEmpty()) {
      throw new IllegalArgumentException("scaling needs at least one measurement");
    }
  }

  /** Pairs each worker count with the throughput measured at it. */
  public static ScalingData of(int[] workers, double[] throughput) {
    if (workers.length != throughput.length) {
      throw new IllegalArgumentException(
          workers.length + " worker counts but " + throughput.length + " throughputs");
    }
    List<ThroughputPoint> points = new ArrayList<>();
    for (int i = 0; i < workers.length; i++) {
      points.add(new ThroughputPoint(workers[i], throughput[i]));
    }
    return new ScalingData(points);
  }

  /**
   * The throughput of runs that all did the same work.
   *
   * @param work how much that was, in files, bytes or any other unit
   * @param seconds the makespans at each worker count
   */
  public static ScalingData ofSeconds(double work, Map<Integer, Sample> seconds) {
    List<ThroughputPoint> points = new ArrayList<>();
    seconds.forEach(
        (workers, sample) ->
            sample
                .values()
                .forEach(makespan -> points.add(new ThroughputPoint(workers, work / makespan))));
    return new ScalingData(points);
  }

  /** What was measured at each worker count: throughputs, not seconds. */
  public SortedMap<Integer, Sample> byWorkers() {
    SortedMap<Integer, List<Double>> groups = new TreeMap<>();
    for (ThroughputPoint point : points) {
      groups.computeIfAbsent(point.workers(), count -> new ArrayList<>()).add(point.throughput());
    }
    SortedMap<Integer, Sample> samples = new TreeMap<>();
    groups.forEach((workers, values) -> samples.put(workers, new Sample(values)));
    return samples;
  }

  /** How many different worker counts were measured. */
  public int distinctWorkers() {
    return (int) points.stream().mapToInt(ThroughputPoint::workers).distinct().count();
  }

  /** The fewest workers measured. */
  public int minWorkers() {
    return points.stream().mapToInt(ThroughputPoint::workers).min().orElseThrow();
  }

  /** The most workers measured. */
  public int maxWorkers() {
    return points.stream().mapToInt(ThroughputPoint::workers).max().orElseThrow();
  }
}
