package org.parallelworkbench.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/**
 * A session that plays itself: one step a frame, each as soon as it can be done. When that takes
 * too long, it ends the process with exit code 1.
 */
final class Play extends AnimationTimer {

  private record Step(BooleanSupplier possible, Runnable action) {}

  private final Queue<Step> steps = new ArrayDeque<>();
  private final long end;

  /**
   * @param patience how long it may take from now
   */
  Play(Duration patience) {
    end = System.nanoTime() + patience.toNanos();
  }

  /** Adds something to do; returns this. */
  Play then(Runnable action) {
    return when(() -> true, action);
  }

  /** Adds something to do as soon as it is possible; returns this. */
  Play when(BooleanSupplier possible, Runnable action) {
    steps.add(new Step(possible, action));
    return this;
  }

  @Override
  public void handle(long now) {
    if (System.nanoTime() - end > 0) {
      System.exit(1);
    } else if (steps.element().possible().getAsBoolean()) {
      steps.remove().action().run();
    }
    if (steps.isEmpty()) {
      stop();
    }
  }
}
