package org.parallelworkbench.engine.local;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Attempt;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteFailureException;
import org.parallelworkbench.engine.cluster.WorkerLostException;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.TextEncoding;

/**
 * What became of the work on one file.
 *
 * @param retry whether it is worth another attempt
 */
record Outcome(
    FileStatus status,
    Counts counts,
    long bytes,
    @Nullable TextEncoding encoding,
    String message,
    Retry retry) {

  /** Whether a file is worth another attempt. */
  enum Retry {
    /** It is done, or would fail again. */
    NO,
    /** It failed for a reason that may pass. */
    BY_POLICY,
    /** Its worker is gone, for which it may not be to blame. */
    WORKER_LOST
  }

  /** So often a file is tried at least whose workers are lost, whatever the policy. */
  private static final int ATTEMPTS_AFTER_LOSS = 3;

  /** The file was not finished because the run was cancelled. */
  static final Outcome CANCELLED = cancelled("cancelled");

  /** Work on a file, or on a part of it. */
  @FunctionalInterface
  interface Work {

    /** Gives the file's evaluation, or nothing if there is more to do first. */
    Optional<Evaluation> evaluate()
        throws IOException,
            RefusedException,
            InterruptedException,
            RemoteFailureException,
            WorkerLostException,
            ClusterException;
  }

  /**
   * Does the work and turns whatever goes wrong with the file into its outcome; never throws for a
   * bad file.
   *
   * @param interruption gives what the work comes to if it was interrupted; empty if nobody did
   * @return empty if there is more to do
   */
  static Optional<Outcome> of(Work work, Supplier<Optional<Outcome>> interruption) {
    try {
      return work.evaluate().map(Outcome::done);
    } catch (InterruptedException | ClosedByInterruptException e) {
      return Optional.of(interruption.get().orElse(CANCELLED));
    } catch (RemoteFailureException e) {
      return Optional.of(failed(String.valueOf(e.getMessage()), e.mayPass()));
    } catch (WorkerLostException e) {
      return Optional.of(lost(String.valueOf(e.getMessage())));
    } catch (ClusterException e) {
      return Optional.of(cancelled(e.reason()));
    } catch (IOException
        | RefusedException
        | RuntimeException
        | LinkageError
        | StackOverflowError
        | OutOfMemoryError e) {
      // A pipeline may turn the interrupt into whatever exception it likes.
      return Optional.of(interruption.get().orElseGet(() -> failed(e)));
    }
  }

  private static Outcome done(Evaluation evaluation) {
    TextEncoding encoding = evaluation.encoding();
    String warning = encoding == null ? "" : encoding.warning();
    String remark = evaluation.counts().breakdown().remark();
    String separator = warning.isEmpty() || remark.isEmpty() ? "" : "; ";
    return new Outcome(
        FileStatus.DONE,
        evaluation.counts(),
        evaluation.bytes(),
        encoding,
        warning + separator + remark,
        Retry.NO);
  }

  private static Outcome failed(Throwable failure) {
    return failed(Failures.describe(failure), Failures.mayPass(failure));
  }

  private static Outcome failed(String message, boolean mayPass) {
    return new Outcome(
        FileStatus.FAILED, Counts.NONE, 0, null, message, mayPass ? Retry.BY_POLICY : Retry.NO);
  }

  private static Outcome lost(String message) {
    return new Outcome(FileStatus.FAILED, Counts.NONE, 0, null, message, Retry.WORKER_LOST);
  }

  /** The file was not finished, for this reason, which is not its own. */
  static Outcome cancelled(String reason) {
    return new Outcome(FileStatus.CANCELLED, Counts.NONE, 0, null, reason, Retry.NO);
  }

  /** The file, or a slice of it, took longer than it may. */
  static Outcome timedOut(Duration timeout) {
    return failed("timed out after " + FailurePolicy.words(timeout), true);
  }

  /** The same, of work that did not end when it was interrupted. */
  Outcome stuck() {
    return new Outcome(
        status,
        counts,
        bytes,
        encoding,
        message + "; the pipeline does not stop, so its worker was replaced",
        retry);
  }

  /** How often a file is tried at most that ended so. */
  int attempts(FailurePolicy policy) {
    return switch (retry) {
      case NO -> 1;
      case BY_POLICY -> policy.attempts();
      case WORKER_LOST -> Math.max(ATTEMPTS_AFTER_LOSS, policy.attempts());
    };
  }

  /** The same, of a file that had failed before. */
  Outcome ofAttempt(int number, FailurePolicy policy) {
    String attempt = "attempt " + number + " of " + Math.max(number, policy.attempts());
    String said = message.isEmpty() ? "done at " + attempt : message + " (" + attempt + ")";
    return new Outcome(status, counts, bytes, encoding, said, retry);
  }

  /** As the result of a file. */
  FileResult result(
      int index,
      SourceFile file,
      StageTimes times,
      int worker,
      @Nullable Slices slices,
      List<Attempt> earlier) {
    return new FileResult(
        index, file, status, counts, bytes, encoding, times, worker, message, slices, earlier);
  }
}
