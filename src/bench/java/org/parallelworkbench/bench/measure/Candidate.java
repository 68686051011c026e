package org.parallelworkbench.bench.measure;

import java.io.IOException;

/** Something that does the work of a race, and can be measured doing it. */
public interface Candidate {

  /** What people see, such as {@code python3, Pool(2)}; differs from all others in the race. */
  String name();

  /** What has to be known to compare it fairly, such as that it counts less; may be empty. */
  default String remark() {
    return "";
  }

  /** What it needs that is not on this machine; empty if nothing. */
  default String missing() {
    return "";
  }

  /** How many runs it takes before the first that is measured. */
  default int warmUps() {
    return 1;
  }

  /**
   * Does the work once, and takes its own time, so that getting ready is not part of it.
   *
   * @throws IOException if it failed; the message says how
   */
  Outcome run() throws IOException, InterruptedException;
}
