package org.parallelworkbench.engine.local;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Cancellation;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;

/**
 * The work on one file by one worker: evaluates it, charges time to its stages, tells the listener,
 * and turns whatever goes wrong into a failed result. Used once, by one thread.
 */
final class FileTask implements StageObserver {

  /** The least time between two events about the same file, unless a stage is entered first. */
  private static final long EVENT_GAP_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

  private static final int STAGES = Stage.values().length;

  private final long runStarted;
  private final RunListener listener;
  private final Cancellation cancellation;
  private final int index;
  private final SourceFile file;
  private final int worker;
  private final long[] stageNanos = new long[STAGES];
  private final boolean[] entered = new boolean[STAGES];

  private long started;
  private @Nullable Stage stage;
  private long stageStarted;
  private long lastEvent;
  private double fraction;

  FileTask(
      long runStarted,
      RunListener listener,
      Cancellation cancellation,
      int index,
      SourceFile file,
      int worker) {
    this.runStarted = runStarted;
    this.listener = listener;
    this.cancellation = cancellation;
    this.index = index;
    this.file = file;
    this.worker = worker;
  }

  /** Evaluates the file and tells the listener of the result. Never throws for a bad file. */
  FileResult run(FileEvaluator evaluator) {
    started = System.nanoTime();
    FileResult result;
    try {
      Evaluation evaluation = evaluator.evaluate(file, this);
      TextEncoding encoding = evaluation.encoding();
      result =
          result(
              FileStatus.DONE,
              evaluation.counts(),
              evaluation.bytes(),
              encoding,
              encoding == null ? "" : encoding.warning());
    } catch (InterruptedException | ClosedByInterruptException e) {
      result = cancelled();
    } catch (IOException
        | RefusedException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError e) {
      // A pipeline may turn the interrupt into whatever exception it likes.
      result =
          cancellation.isCancelled()
              ? cancelled()
              : result(FileStatus.FAILED, Counts.NONE, 0, null, Failures.describe(e));
    }
    listener.on(new RunEvent.Finished(result, System.nanoTime()));
    return result;
  }

  private FileResult cancelled() {
    return result(FileStatus.CANCELLED, Counts.NONE, 0, null, "cancelled");
  }

  private FileResult result(
      FileStatus status,
      Counts counts,
      long bytes,
      @Nullable TextEncoding encoding,
      String message) {
    long now = System.nanoTime();
    charge(now);
    StageTimes times =
        new StageTimes(
            started - runStarted,
            stageNanos[Stage.READ.ordinal()],
            stageNanos[Stage.PREPROCESS.ordinal()],
            stageNanos[Stage.PROCESS.ordinal()],
            now - runStarted);
    return new FileResult(index, file, status, counts, bytes, encoding, times, worker, message);
  }

  @Override
  public void enter(Stage next) {
    long now = System.nanoTime();
    charge(now);
    stage = next;
    stageStarted = now;
    boolean first = !entered[next.ordinal()];
    entered[next.ordinal()] = true;
    if (first || now - lastEvent >= EVENT_GAP_NANOS) {
      tell(next, now);
    }
  }

  @Override
  public void progress(double newFraction) {
    fraction = newFraction;
    long now = System.nanoTime();
    if (stage != null && now - lastEvent >= EVENT_GAP_NANOS) {
      tell(stage, now);
    }
  }

  private void tell(Stage current, long now) {
    lastEvent = now;
    listener.on(new RunEvent.Working(index, worker, current, fraction, now));
  }

  private void charge(long now) {
    if (stage != null) {
      stageNanos[stage.ordinal()] += now - stageStarted;
      stageStarted = now;
    }
  }
}
