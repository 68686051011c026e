package org.parallelworkbench.history;

import java.time.Instant;
import org.parallelworkbench.experiment.Measurement.Answers;
import org.parallelworkbench.experiment.PlannedRun.Purpose;

/**
 * What there is to say of a recorded run without its results. Immutable.
 *
 * @param id tells it from all other runs in the history
 * @param experimentId the {@link StoredExperiment#id()} of the experiment it belongs to
 * @param number its number within that, from 1
 * @param engine the engine's id
 * @param purpose what it was made for
 * @param repeat how many times this configuration was then run for this purpose, from 1
 * @param makespanNanos its wall time; 0 unless it was finished or cancelled. Of a run that was
 *     resumed, the time that was spent on it in all, which is not comparable with others
 * @param files how many files it has
 * @param done how many of them are done
 * @param failed how many of them failed
 * @param bytes how many bytes were read
 * @param answers how its answers compare with those of the first run of its experiment
 * @param resized whether its number of workers changed, or files were tried again, so that its time
 *     stands for no number of workers
 * @param stopped why it ended early by its policy; empty if it did not
 * @param carried how many results were there already when it was last resumed, or 0
 */
public record StoredRun(
    long id,
    long experimentId,
    int number,
    String engine,
    int workers,
    Purpose purpose,
    int repeat,
    Instant startedAt,
    RunState state,
    long makespanNanos,
    int files,
    int done,
    int failed,
    long bytes,
    Answers answers,
    boolean resized,
    String stopped,
    int carried) {

  private static final double NANOS_PER_SECOND = 1e9;

  /** Its wall time, in seconds. */
  public double seconds() {
    return makespanNanos / NANOS_PER_SECOND;
  }

  /** Whether it was interrupted and finished later, so that its time means nothing. */
  public boolean resumed() {
    return carried > 0;
  }

  /** Whether its time may be compared with others'. */
  public boolean measured() {
    return state == RunState.FINISHED && purpose == Purpose.MEASURE && !resized && !resumed();
  }

  /** Whether it ended before all files were done, so that the rest can be done now. */
  public boolean resumable() {
    return state == RunState.CANCELLED || state == RunState.BROKEN || state == RunState.INTERRUPTED;
  }
}
