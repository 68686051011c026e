package org.parallelworkbench.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What can be done to a run from outside: stop it, once and for good, and change how many workers
 * it has. Thread-safe.
 *
 * <p>Threads that work for the run do so {@linkplain #whileInterruptible within it}, so that
 * cancelling interrupts them and no others, and never after they have gone on to something else.
 */
public final class RunControl {

  private final Set<Thread> working = new HashSet<>();
  private volatile boolean cancelled;

  /** Guards the wanted number of workers; held while the run is told, so that the last one wins. */
  private final Object sizing = new Object();

  /** 0 until somebody says. */
  private int wantedWorkers;

  private @Nullable IntConsumer crew;

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

  /**
   * Changes how many workers there are to be, before or during a run. Those that are too many end
   * when they are through with the file or slice in hand; missing ones start before this returns.
   * Engines that have one worker take no notice.
   *
   * @param workers at least 1
   */
  public void resize(int workers) {
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + workers);
    }
    synchronized (sizing) {
      wantedWorkers = workers;
      if (crew != null) {
        crew.accept(workers);
      }
    }
  }

  /** How many workers there are to be: what was last asked for, or else what the run requests. */
  public int workers(int requested) {
    synchronized (sizing) {
      return wantedWorkers == 0 ? requested : wantedWorkers;
    }
  }

  /**
   * Runs {@code work} on the calling thread, while {@code newCrew} is told of every number of
   * workers that is {@linkplain #resize asked for}, one after the other; at once of one that was
   * asked for before.
   */
  public void whileResizable(IntConsumer newCrew, Runnable work) {
    synchronized (sizing) {
      crew = newCrew;
      if (wantedWorkers != 0) {
        newCrew.accept(wantedWorkers);
      }
    }
    try {
      work.run();
    } finally {
      synchronized (sizing) {
        crew = null;
      }
    }
  }
}
