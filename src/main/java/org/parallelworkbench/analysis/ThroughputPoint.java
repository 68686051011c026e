package org.parallelworkbench.analysis;

/**
 * How much one run got done per second.
 *
 * @param workers how many workers it had, at least 1
 * @param throughput work per second, above 0 and finite, in whatever unit the work is counted
 */
public record ThroughputPoint(int workers, double throughput) {

  public ThroughputPoint {
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + workers);
    }
    if (!(throughput > 0 && Double.isFinite(throughput))) {
      throw new IllegalArgumentException("throughput must be above 0, but was " + throughput);
    }
  }
}
