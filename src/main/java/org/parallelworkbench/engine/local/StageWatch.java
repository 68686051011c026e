package org.parallelworkbench.engine.local;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * Charges the time of one worker on one file or slice to its stages, and passes on how far it is:
 * not every time, but often enough to be followed. Runs from when it is made until it is stopped,
 * and passes on nothing any more then. Thread-safe, because whoever drops stuck work stops it.
 */
final class StageWatch implements StageObserver {

  /** Hears how far the work is. */
  @FunctionalInterface
  interface Teller {

    /**
     * Hears that the work is in this stage.
     *
     * @param fraction how much of the file or slice is done, 0 to 1
     * @param now by {@link System#nanoTime()}
     */
    void tell(Stage stage, double fraction, long now);
  }

  /** The least time between two events about the same work, unless a stage is entered first. */
  private static final long EVENT_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

  private static final int STAGES = Stage.values().length;

  private final Teller teller;
  private final long started = System.nanoTime();
  private final long[] stageNanos = new long[STAGES];
  private final boolean[] entered = new boolean[STAGES];

  private @Nullable Stage stage;
  private long stageStarted;
  private long lastEvent;
  private double fraction;
  private boolean stopped;

  /** What somebody else has measured, by {@link System#nanoTime()}; null if nobody has. */
  private @Nullable StageTimes measured;

  StageWatch(Teller teller) {
    this.teller = teller;
  }

  /**
   * Stops.
   *
   * @param runStarted when the run began, by {@link System#nanoTime()}
   */
  synchronized StageTimes stop(long runStarted) {
    stopped = true;
    if (measured != null) {
      return new StageTimes(
          Math.max(0, measured.start() - runStarted),
          measured.read(),
          measured.preprocess(),
          measured.process(),
          Math.max(0, measured.end() - runStarted));
    }
    long now = System.nanoTime();
    charge(now);
    return new StageTimes(
        started - runStarted,
        stageNanos[Stage.READ.ordinal()],
        stageNanos[Stage.PREPROCESS.ordinal()],
        stageNanos[Stage.PROCESS.ordinal()],
        now - runStarted);
  }

  /**
   * Takes over the times of work that was done elsewhere, in place of what it has charged itself.
   *
   * @param elsewhere start and end by {@link System#nanoTime()}
   */
  synchronized void measured(StageTimes elsewhere) {
    measured = elsewhere;
  }

  @Override
  public synchronized void enter(Stage next) {
    if (stopped) {
      return;
    }
    long now = System.nanoTime();
    charge(now);
    stage = next;
    stageStarted = now;
    boolean first = !entered[next.ordinal()];
    entered[next.ordinal()] = true;
    if (first || now - lastEvent >= EVENT_GAP_NANOS) {
      tell(next, now);
    }
  }

  @Override
  public synchronized void progress(double newFraction) {
    if (stopped) {
      return;
    }
    fraction = newFraction;
    long now = System.nanoTime();
    if (stage != null && now - lastEvent >= EVENT_GAP_NANOS) {
      tell(stage, now);
    }
  }

  private void tell(Stage current, long now) {
    lastEvent = now;
    teller.tell(current, fraction, now);
  }

  private void charge(long now) {
    if (stage != null) {
      stageNanos[stage.ordinal()] += now - stageStarted;
      stageStarted = now;
    }
  }
}
