package org.parallelworkbench.experiment;

/**
 * One run of an experiment, before it is made.
 *
 * @param purpose what it is made for
 * @param repeat how many times this configuration is then run for this purpose, from 1
 */
public record PlannedRun(RunConfiguration configuration, Purpose purpose, int repeat) {

  /** What a run is made for. */
  public enum Purpose {
    /** To find out which worker counts are worth measuring; it warms up, too. */
    PILOT,
    /** To let compiler and caches settle; its time is recorded but counts for nothing. */
    WARM_UP,
    /** To be measured. */
    MEASURE,
    /** To finish a run that was interrupted; its time is comparable with no other's. */
    RESUME
  }

  /** Whether its time counts. */
  public boolean measured() {
    return purpose == Purpose.MEASURE;
  }
}
