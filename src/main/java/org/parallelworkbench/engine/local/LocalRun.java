package org.parallelworkbench.engine.local;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.parallelworkbench.engine.Cancellation;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * One run in progress on this machine: evaluates files on whichever threads ask, and keeps the
 * results. Its clock starts when it is made. Thread-safe.
 */
final class LocalRun {

  private final RunRequest request;
  private final RunListener listener;
  private final Cancellation cancellation;
  private final AtomicReferenceArray<FileResult> results;
  private final Instant startedAt = Instant.now();
  private final long started = System.nanoTime();

  LocalRun(RunRequest request, RunListener listener, Cancellation cancellation) {
    this.request = request;
    this.listener = listener;
    this.cancellation = cancellation;
    this.results = new AtomicReferenceArray<>(request.files().size());
  }

  /** Whether there is a file of this index and the run goes on. */
  boolean wants(int index) {
    return index < results.length() && !cancellation.isCancelled();
  }

  /** Evaluates one file on the calling thread and keeps its result. */
  FileResult evaluate(int index, int worker) {
    SourceFile file = request.files().get(index);
    FileTask task = new FileTask(started, listener, cancellation, index, file, worker);
    FileResult result = task.run(request.work().evaluator());
    results.set(index, result);
    return result;
  }

  /** The report, when no worker is at work any more. */
  RunReport report(Engine engine) {
    List<FileResult> all =
        IntStream.range(0, results.length())
            .mapToObj(
                i -> {
                  FileResult result = results.get(i);
                  return result != null ? result : FileResult.notStarted(i, request.files().get(i));
                })
            .toList();
    long makespan = all.stream().mapToLong(result -> result.times().end()).max().orElse(0);
    // Not whether the switch is on: that may have come when the last file was already finished.
    boolean cancelled = all.stream().anyMatch(result -> result.status() == FileStatus.CANCELLED);
    return new RunReport(engine.id(), request, startedAt, makespan, all, cancelled);
  }
}
