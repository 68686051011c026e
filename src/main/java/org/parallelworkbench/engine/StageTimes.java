package org.parallelworkbench.engine;

import org.parallelworkbench.pipeline.Stage;

/**
 * When a file was worked on and how long each stage took; all in nanoseconds.
 *
 * @param start when a worker took the file, counted from the start of the run
 * @param read time spent reading
 * @param preprocess time spent preprocessing
 * @param process time spent processing
 * @param end when its result was ready, counted from the start of the run
 */
public record StageTimes(long start, long read, long preprocess, long process, long end) {

  /** The times of a file that no worker took. */
  public static final StageTimes NEVER = new StageTimes(0, 0, 0, 0, 0);

  /** How long a worker was busy with the file. */
  public long elapsed() {
    return end - start;
  }

  /** The same, so many nanoseconds later. */
  StageTimes later(long nanos) {
    return new StageTimes(start + nanos, read, preprocess, process, end + nanos);
  }

  /** The time spent in one stage. */
  public long of(Stage stage) {
    return switch (stage) {
      case READ -> read;
      case PREPROCESS -> preprocess;
      case PROCESS -> process;
    };
  }
}
