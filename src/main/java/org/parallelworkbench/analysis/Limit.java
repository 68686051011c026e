package org.parallelworkbench.analysis;

/**
 * Something that keeps more workers from helping.
 *
 * @param reason what it is
 * @param sentence the same for people, with its figures
 */
public record Limit(Reason reason, String sentence) {

  /** What may be the limit. */
  public enum Reason {
    /** Part of the work is done by one worker at a time. */
    SERIAL_SHARE,
    /** One file takes as long as a fair share of all. */
    LONGEST_FILE,
    /** Files are so small that handing them over costs as much as working on them. */
    TOO_LITTLE_WORK_PER_FILE,
    /** All cores are busy. */
    CORES,
    /** Throughput levels off while cores are free and nothing else explains it. */
    MEMORY_OR_DISK,
    /** None was met: the most workers tried are the best. */
    MEASURED_RANGE
  }
}
