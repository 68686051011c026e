package org.parallelworkbench.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A pipeline with its settings fixed. Immutable, and safe for use by many workers at once.
 *
 * <p>Evaluating the same file twice gives equal counts, whichever thread does it.
 */
public interface FileEvaluator {

  /** The names of the counts that every file gets, in order. */
  List<String> columns();

  /**
   * Whether a sum over the files of the counts of this name says anything. Of how long each one's
   * longest line is, for one, it would not.
   */
  default boolean addsUp(String column) {
    return true;
  }

  /** How to show what a count is broken down to; empty if none is. */
  default Optional<BreakdownFormat> breakdown() {
    return Optional.empty();
  }

  /**
   * Does the whole work on one file on the calling thread.
   *
   * @param observer is told of each stage as it is entered, and of progress
   * @throws IOException if the file cannot be read
   * @throws RefusedException if the file can be read but is nothing this pipeline should count
   * @throws InterruptedException if the thread was interrupted, which is how a run is cancelled
   */
  Evaluation evaluate(SourceFile file, StageObserver observer)
      throws IOException, RefusedException, InterruptedException;

  /**
   * What finds in a text the places that are counted, from its beginning on; empty if what is
   * counted has no places, or they cannot be found in stretches of a text.
   */
  default Optional<HitSearch> hits() {
    return Optional.empty();
  }

  /**
   * Into how many slices a parallel engine may cut a file, by the size it was listed with; 1 if it
   * is to be evaluated whole.
   */
  default int slices(SourceFile file) {
    return 1;
  }

  /**
   * Begins to evaluate a file in slices. Does no work yet.
   *
   * @throws UnsupportedOperationException if the file is to be evaluated whole
   */
  default SlicedFile slice(SourceFile file) {
    throw new UnsupportedOperationException("not cut into slices: " + file.path());
  }
}
