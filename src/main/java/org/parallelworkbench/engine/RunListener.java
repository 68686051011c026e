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

  /** Hears of a result that was there before the run, which finishes an interrupted one, began. */
  default void carried(FileResult result) {}

  /**
   * Hears that from now on there are to be another number of workers.
   *
   * @param nanos when, counted from the start of the run
   */
  default void resized(int workers, long nanos) {}

  /** Hears of something that changes how the run goes on, in a sentence for people. */
  default void noticed(String notice) {}
}
