package org.parallelworkbench.bench.measure;

import java.util.List;

/**
 * What a race knows of one candidate.
 *
 * @param seconds its time in each round; empty if it was not measured to the end
 * @param missing what it needed that was not there; empty if nothing
 * @param problem how it failed, or what it got wrong; empty if it did not
 */
public record Track(
    String candidate, String remark, List<Double> seconds, String missing, String problem) {

  public Track {
    seconds = List.copyOf(seconds);
  }
}
