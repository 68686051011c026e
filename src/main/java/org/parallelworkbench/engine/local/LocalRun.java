package org.parallelworkbench.engine.local;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * One run in progress on this machine: evaluates files on whichever threads ask, and keeps the
 * results. Its clock starts when it is made. Thread-safe.
 */
final class LocalRun {

  private final RunRequest request;
  private final RunListener listener;
  private final RunControl control;
  private final AtomicReferenceArray<FileResult> results;
  private final Instant startedAt = Instant.now();
  private final long started = System.nanoTime();

  private volatile Staffing staffing;

  LocalRun(RunRequest request, RunListener listener, RunControl control) {
    this.request = request;
    this.listener = listener;
    this.control = control;
    this.results = new AtomicReferenceArray<>(request.files().size());
    this.staffing = Staffing.constant(request.workers());
  }

  RunRequest request() {
    return request;
  }

  RunListener listener() {
    return listener;
  }

  RunControl control() {
    return control;
  }

  /** When it began, by {@link System#nanoTime()}. */
  long started() {
    return started;
  }

  /** Whether there is a file of this index and the run goes on. */
  boolean wants(int index) {
    return index < results.length() && !control.isCancelled();
  }

  /** Evaluates one whole file on the calling thread and keeps its result. */
  FileResult evaluate(int index, int worker) {
    SourceFile file = request.files().get(index);
    FileEvaluator evaluator = request.work().evaluator();
    StageWatch watch =
        new StageWatch(
            (stage, fraction, now) ->
                listener.on(new RunEvent.Working(index, worker, stage, fraction, now)));
    Outcome outcome =
        Outcome.of(() -> Optional.of(evaluator.evaluate(file, watch)), control).orElseThrow();
    FileResult result = outcome.result(index, file, watch.stop(started), worker, null);
    finish(result);
    return result;
  }

  /** Keeps the result of a file and tells of it. */
  void finish(FileResult result) {
    results.set(result.index(), result);
    listener.on(new RunEvent.Finished(result, System.nanoTime()));
  }

  /** Notes that from now on there are to be so many workers. Called by one thread at a time. */
  void resized(int workers) {
    staffing = staffing.then(System.nanoTime() - started, workers);
    listener.resized(workers);
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
    return new RunReport(engine.id(), request, startedAt, makespan, all, cancelled, staffing);
  }
}
