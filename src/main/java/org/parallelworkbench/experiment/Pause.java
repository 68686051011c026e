package org.parallelworkbench.experiment;

import org.parallelworkbench.engine.RunControl;

/**
 * A switch that holds an experiment up between two runs; the run that is on goes on to its end, so
 * that its time means something. Thread-safe.
 */
public final class Pause {

  private boolean paused;

  /** Makes no more runs start. */
  public synchronized void pause() {
    paused = true;
  }

  /** Lets runs start again. */
  public synchronized void resume() {
    paused = false;
    notifyAll();
  }

  /** Whether runs are kept from starting. */
  public synchronized boolean isPaused() {
    return paused;
  }

  /** Waits until the switch is off, or {@code control} is on. */
  void await(RunControl control) {
    control.whileInterruptible(this::await);
  }

  private synchronized void await() {
    try {
      while (paused) {
        wait();
      }
    } catch (InterruptedException e) {
      // Whoever interrupted the thread wants it to get on, and may look whether it did.
      Thread.currentThread().interrupt();
    }
  }
}
