package org.parallelworkbench.bench.measure;

import java.util.Map;

/**
 * What one run of a candidate gave.
 *
 * @param nanos its wall time
 * @param counts what it counted, by the names of the corpus's answer; at least one
 */
public record Outcome(long nanos, Map<String, Long> counts) {

  public Outcome {
    counts = Map.copyOf(counts);
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("an outcome without counts cannot be checked");
    }
  }
}
