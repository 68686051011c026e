package org.parallelworkbench.engine.local;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Bad files are results; whatever else a worker threw is a fault that must not be hidden. */
final class Faults {

  private Faults() {}

  /**
   * Throws what ended a worker early, if anything did.
   *
   * @param ended work that is over, because its executor has been closed
   */
  static void rethrow(Future<?> ended) {
    try {
      ended.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker stopped", e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("the workers had finished, so there was no wait", e);
    }
  }
}
