package org.parallelworkbench.engine;

/**
 * Hears what happens during a run. Called by the workers' threads, many at a time, so it must be
 * thread-safe and return at once.
 */
@FunctionalInterface
public interface RunListener {

  /** A listener that ignores everything. */
  RunListener NONE = event -> {};

  /** Hears one event; the events of one file come in order. */
  void on(RunEvent event);

  /** Hears that from now on there are to be another number of workers. */
  default void resized(int workers) {}
}
