package org.parallelworkbench.engine.local;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.TextEncoding;

/** What became of the work on one file. */
record Outcome(
    FileStatus status, Counts counts, long bytes, @Nullable TextEncoding encoding, String message) {

  /** The file was not finished because the run was cancelled. */
  static final Outcome CANCELLED =
      new Outcome(FileStatus.CANCELLED, Counts.NONE, 0, null, "cancelled");

  /** Work on a file, or on a part of it. */
  @FunctionalInterface
  interface Work {

    /** Gives the file's evaluation, or nothing if there is more to do first. */
    Optional<Evaluation> evaluate() throws IOException, RefusedException, InterruptedException;
  }

  /**
   * Does the work and turns whatever goes wrong with the file into its outcome; never throws for a
   * bad file.
   *
   * @return empty if there is more to do
   */
  static Optional<Outcome> of(Work work, RunControl control) {
    try {
      return work.evaluate().map(Outcome::done);
    } catch (InterruptedException | ClosedByInterruptException e) {
      return Optional.of(CANCELLED);
    } catch (IOException
        | RefusedException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError e) {
      // A pipeline may turn the interrupt into whatever exception it likes.
      return Optional.of(control.isCancelled() ? CANCELLED : failed(Failures.describe(e)));
    }
  }

  private static Outcome done(Evaluation evaluation) {
    TextEncoding encoding = evaluation.encoding();
    return new Outcome(
        FileStatus.DONE,
        evaluation.counts(),
        evaluation.bytes(),
        encoding,
        encoding == null ? "" : encoding.warning());
  }

  private static Outcome failed(String message) {
    return new Outcome(FileStatus.FAILED, Counts.NONE, 0, null, message);
  }

  /** As the result of a file. */
  FileResult result(
      int index, SourceFile file, StageTimes times, int worker, @Nullable Slices slices) {
    return new FileResult(
        index, file, status, counts, bytes, encoding, times, worker, message, slices);
  }
}
