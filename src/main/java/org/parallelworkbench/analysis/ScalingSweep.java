package org.parallelworkbench.analysis;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The makespans, in seconds, of one piece of work done sequentially and in parallel with several
 * worker counts. Immutable.
 *
 * @param sequential the plain loop: the baseline
 * @param parallel the parallel engine at each worker count; at least one
 */
public record ScalingSweep(Sample sequential, SortedMap<Integer, Sample> parallel) {

  public ScalingSweep {
    parallel = Collections.unmodifiableSortedMap(new TreeMap<>(parallel));
    if (parallel.isEmpty() || parallel.firstKey() < 1) {
      throw new IllegalArgumentException("no valid worker counts: " + parallel.keySet());
    }
  }

  /** The speedup at a measured worker count. */
  public Ratio speedup(int workers) {
    return Ratio.speedup(sequential, at(workers));
  }

  /** The efficiency at a measured worker count. */
  public Ratio efficiency(int workers) {
    return Ratio.efficiency(sequential, at(workers), workers);
  }

  /**
   * The parallel runs' throughput.
   *
   * @param work how much work it was, in files, bytes or any other unit
   */
  public ScalingData throughput(double work) {
    return ScalingData.ofSeconds(work, parallel);
  }

  private Sample at(int workers) {
    Sample sample = parallel.get(workers);
    if (sample == null) {
      throw new IllegalArgumentException(workers + " workers were not measured");
    }
    return sample;
  }
}
