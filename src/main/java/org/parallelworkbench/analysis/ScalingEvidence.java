package org.parallelworkbench.analysis;

import java.util.OptionalDouble;

/**
 * What is known, beside the makespans, about why more workers stop helping. Immutable.
 *
 * @param serialShare the serial share by a fit, 0 to 1; empty without a fit that could measure it
 * @param longestShare the share of all work of the longest file or slice; empty without work
 * @param cores how many cores the machine has, at least 1
 * @param secondsPerFile how long a file takes on average; empty if unknown
 * @param handoverSecondsPerFile what a worker loses from one file to the next; empty if unknown
 */
public record ScalingEvidence(
    OptionalDouble serialShare,
    OptionalDouble longestShare,
    int cores,
    OptionalDouble secondsPerFile,
    OptionalDouble handoverSecondsPerFile) {

  private static final double NANOS_PER_SECOND = 1e9;

  public ScalingEvidence {
    if (cores < 1) {
      throw new IllegalArgumentException("at least one core is needed, not " + cores);
    }
  }

  /** Nothing but the number of cores. */
  public static ScalingEvidence none(int cores) {
    OptionalDouble unknown = OptionalDouble.empty();
    return new ScalingEvidence(unknown, unknown, cores, unknown, unknown);
  }

  /**
   * Collects what other analyses found.
   *
   * @param bound from the sequential run's tasks
   * @param audit of a parallel run, best of the one with most workers
   */
  public static ScalingEvidence of(ScalingFit fit, Bound bound, int cores, TimeAudit audit) {
    OptionalDouble serialShare =
        fit instanceof FittedCurve curve && curve.alpha().measurable()
            ? OptionalDouble.of(curve.alpha().value())
            : OptionalDouble.empty();
    OptionalDouble secondsPerFile =
        audit.files() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(bound.totalNanos() / NANOS_PER_SECOND / audit.files());
    return new ScalingEvidence(
        serialShare, bound.longestShare(), cores, secondsPerFile, audit.handoverSecondsPerFile());
  }
}
