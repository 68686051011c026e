package org.parallelworkbench.bench.suite;

import java.util.Map;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.bench.measure.Candidate;
import org.parallelworkbench.bench.measure.Outcome;

/**
 * A time that is not measured, for others to be compared with.
 *
 * @param remark where it comes from, such as {@code computed}
 */
record Computed(String name, String remark, long nanos) implements Candidate {

  /** The time that the work takes if nothing but the work takes any. */
  static Computed ideal(long nanos) {
    return new Computed("ideal", "computed", nanos);
  }

  @Override
  public int warmUps() {
    return 0;
  }

  @Override
  public Outcome run() {
    return new Outcome(nanos, Map.of(Tally.BYTES, 0L));
  }
}
