package org.parallelworkbench.pipeline;

import java.io.IOException;
import java.util.Optional;

/**
 * The work on one large file, cut into slices that many workers evaluate at the same time. For one
 * evaluation of the file; safe for use by many threads.
 *
 * <p>It goes in rounds: every slice is evaluated once, in any order and by any thread; then, when
 * all are through, {@link #finish} merges them or asks for another round. The merged evaluation
 * equals that of the whole file.
 */
public interface SlicedFile {

  /** How many slices there are, at least 2. */
  int slices();

  /**
   * Evaluates one slice on the calling thread.
   *
   * @param slice which, from 0
   * @param observer is told of each stage as it is entered, and of progress within the slice
   * @throws IOException if the file cannot be read
   * @throws RefusedException if the file can be read but is nothing this pipeline should count
   * @throws InterruptedException if the thread was interrupted, which is how a run is cancelled
   */
  void evaluate(int slice, StageObserver observer)
      throws IOException, RefusedException, InterruptedException;

  /**
   * Ends a round, once every slice of it has been evaluated without an exception.
   *
   * @return what evaluating the whole file gives, or empty if every slice must be evaluated again,
   *     because only now it is known how
   * @throws IOException if the file cannot be read
   * @throws RefusedException if the file can be read but is nothing this pipeline should count
   */
  Optional<Evaluation> finish() throws IOException, RefusedException;
}
