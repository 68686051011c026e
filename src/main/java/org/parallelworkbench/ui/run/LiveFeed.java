package org.parallelworkbench.ui.run;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunMonitor;

/**
 * Brings a run to the screen: once per frame it hands over what changed since the last, for no
 * longer than its share of the frame. Used on the FX thread only.
 */
public final class LiveFeed {

  private static final long BUDGET_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

  private final Consumer<RunEvent> rows;
  private final Consumer<RunMonitor> overview;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          frame();
        }
      };

  private @Nullable RunMonitor monitor;
  private boolean ending;

  /**
   * @param rows gets the newest event of each file that changed
   * @param overview gets the monitor once per frame, after the rows
   */
  public LiveFeed(Consumer<RunEvent> rows, Consumer<RunMonitor> overview) {
    this.rows = rows;
    this.overview = overview;
  }

  /** Follows a run, from the next frame on, in place of the one before. */
  public void follow(RunMonitor run) {
    monitor = run;
    ending = false;
    timer.start();
  }

  /** Stops as soon as everything that changed has been handed over. */
  public void finish() {
    ending = true;
  }

  private void frame() {
    RunMonitor run = monitor;
    if (run == null) {
      timer.stop();
      return;
    }
    boolean caughtUp = run.drain(BUDGET_NANOS, rows);
    overview.accept(run);
    if (ending && caughtUp) {
      timer.stop();
    }
  }
}
