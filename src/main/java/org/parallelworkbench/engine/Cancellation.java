package org.parallelworkbench.engine;

import java.util.HashSet;
import java.util.Set;

/**
 * A switch that stops a run, once and for good. Thread-safe.
 *
 * <p>Threads that work for the run do so {@linkplain #whileInterruptible within} it, so that
 * cancelling interrupts them and no others, and never after they have gone on to something else.
 */
public final class Cancellation {

  private final Set<Thread> working = new HashSet<>();
  private volatile boolean cancelled;

  /** Stops the run: interrupts everyone at work, and keeps anyone from starting. */
  public synchronized void cancel() {
    cancelled = true;
    working.forEach(Thread::interrupt);
  }

  /** Whether {@link #cancel} has been called. */
  public boolean isCancelled() {
    return cancelled;
  }

  /**
   * Runs {@code work} on the calling thread, which {@link #cancel} interrupts meanwhile. When this
   * returns, no interrupt of this switch is pending any more.
   */
  public void whileInterruptible(Runnable work) {
    Thread current = Thread.currentThread();
    synchronized (this) {
      if (cancelled) {
        return;
      }
      working.add(current);
    }
    try {
      work.run();
    } finally {
      synchronized (this) {
        working.remove(current);
        if (cancelled) {
          // The interrupt was ours; whoever called must not find it.
          Thread.interrupted();
        }
      }
    }
  }
}
