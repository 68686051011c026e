package org.parallelworkbench.engine.local;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Attempt;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.Slices;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteFailureException;
import org.parallelworkbench.engine.cluster.WorkerLostException;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.RefusedException;

/**
 * One run in progress on this machine: evaluates files on whichever threads ask, decides which of
 * them are tried again and when to stop, and keeps the results. Its clock starts when it is made.
 * Thread-safe.
 */
final class LocalRun {

  private final Engine engine;
  private final Place place;
  private final RunRequest request;
  private final RunListener listener;
  private final RunControl control;
  private final RunClock clock;
  private final AtomicReferenceArray<FileResult> results;
  private final Map<Integer, List<Attempt>> earlier = new ConcurrentHashMap<>();
  private final AtomicInteger finished = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final Instant startedAt = Instant.now();
  private final long started = System.nanoTime();

  private volatile Waiting waiting = Waiting.NOBODY;
  private volatile Staffing staffing;

  /** Why it stops early by its policy; null as long as it does not. */
  private volatile @Nullable String stopReason;

  private volatile boolean broken;

  /** Whether it ended before a file was tried as often as it may be. */
  private volatile boolean gaveUp;

  /**
   * @param request of which an engine without parallel workers takes one only, and others as many
   *     as the control says
   * @param place where its files are evaluated
   */
  LocalRun(
      Engine engine,
      Place place,
      RunRequest request,
      RunListener listener,
      RunControl control,
      RunClock clock) {
    this.place = place;
    this.engine = engine;
    this.request = request.withWorkers(engine.parallel() ? control.workers(request.workers()) : 1);
    this.listener = listener;
    this.control = control;
    this.clock = clock;
    this.results = new AtomicReferenceArray<>(request.files().size());
    this.staffing = Staffing.constant(this.request.workers());
    if (engine.parallel() && this.request.workers() != request.workers()) {
      listener.resized(this.request.workers(), 0);
    }
  }

  /** Says where files and workers wait; to be called before the first file is evaluated. */
  void waitAt(Waiting place) {
    waiting = place;
  }

  Engine engine() {
    return engine;
  }

  Place place() {
    return place;
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

  RunClock clock() {
    return clock;
  }

  /** When it began, by {@link System#nanoTime()}. */
  long started() {
    return started;
  }

  /** Whether it has been neither cancelled nor stopped by its policy. */
  boolean goesOn() {
    return stopReason == null && !control.isCancelled();
  }

  /** Whether there is nothing that is worth waiting for. */
  boolean isSettled() {
    return finished.get() == results.length() || broken || !goesOn();
  }

  /** Notes that a worker has broken, so that what it was at never finishes. */
  void broke() {
    broken = true;
    waiting.wake();
  }

  /** Makes one attempt at a whole file on the calling thread, and keeps what comes of it. */
  void evaluate(int index, Hand hand) {
    int worker = hand.worker();
    StageWatch watch =
        new StageWatch(
            (stage, fraction, now) ->
                listener.on(new RunEvent.Working(index, worker, stage, fraction, now)));
    hand.hold(
        () -> Optional.of(evaluated(index, worker, watch)),
        outcome -> ended(index, outcome.orElseThrow(), watch.stop(started), worker, null));
  }

  private Evaluation evaluated(int index, int worker, StageWatch watch)
      throws IOException,
          RefusedException,
          InterruptedException,
          RemoteFailureException,
          WorkerLostException,
          ClusterException {
    try {
      return place.evaluate(index, worker, watch);
    } catch (ClusterException e) {
      stop(e.reason());
      throw e;
    }
  }

  /** Ends it early, for a reason that becomes part of its report; the first one stands. */
  void stop(String reason) {
    if (stopReason == null) {
      stopReason = reason;
    }
    waiting.wake();
  }

  /** Tells of something that changes how it goes on, in a sentence for people. */
  void notice(String sentence) {
    System.getLogger(LocalRun.class.getName()).log(System.Logger.Level.WARNING, sentence);
    listener.noticed(sentence);
  }

  /** Has a file taken by somebody else that was handed out and not begun. */
  void handBack(int index) {
    waiting.again(index, clock.nanoTime());
  }

  /** An attempt at a file has ended: it is the last, or the file is tried again. */
  void ended(int index, Outcome outcome, StageTimes times, int worker, @Nullable Slices slices) {
    List<Attempt> before = earlier.getOrDefault(index, List.of());
    FailurePolicy policy = request.policy();
    if (before.size() + 1 < outcome.attempts(policy) && goesOn()) {
      int number = before.size() + 1;
      Attempt attempt =
          new Attempt(number, outcome.status(), times, worker, outcome.message(), slices);
      List<Attempt> all = new ArrayList<>(before);
      all.add(attempt);
      earlier.put(index, all);
      long wait =
          outcome.retry() == Outcome.Retry.WORKER_LOST ? 0 : policy.backoff(number).toNanos();
      listener.on(
          new RunEvent.Retrying(index, attempt, outcome.attempts(policy), wait, System.nanoTime()));
      waiting.again(index, clock.nanoTime() + wait);
    } else {
      Outcome last = before.isEmpty() ? outcome : outcome.ofAttempt(before.size() + 1, policy);
      finish(last.result(index, request.files().get(index), times, worker, slices, before));
    }
  }

  /** Ends a file that waited for another attempt when the run ended early. */
  void giveUp(int index) {
    List<Attempt> before = earlier.getOrDefault(index, List.of());
    Attempt last = before.get(before.size() - 1);
    gaveUp = true;
    finish(
        new FileResult(
            index,
            request.files().get(index),
            last.status(),
            Counts.NONE,
            0,
            null,
            last.times(),
            last.worker(),
            last.message() + "; not tried again: " + unfinished().message(),
            last.slices(),
            before.subList(0, before.size() - 1)));
  }

  /** What is to be said of a file that was begun when the run ended early. */
  Outcome unfinished() {
    String reason = stopReason;
    return reason == null || control.isCancelled() ? Outcome.CANCELLED : Outcome.cancelled(reason);
  }

  /** Keeps the result of a file and tells of it; of each file once. */
  private void finish(FileResult result) {
    results.set(result.index(), result);
    try {
      listener.on(new RunEvent.Finished(result, System.nanoTime()));
    } finally {
      count(result);
    }
  }

  private void count(FileResult result) {
    int failures = result.status() == FileStatus.FAILED ? failed.incrementAndGet() : failed.get();
    int through = finished.incrementAndGet();
    if (stopReason == null) {
      request.policy().stops(failures, through).ifPresent(reason -> stopReason = reason);
    }
    if (isSettled()) {
      waiting.wake();
    }
  }

  /** What came of a file, or null if that is not known yet. */
  @Nullable FileResult result(int index) {
    return results.get(index);
  }

  /** Notes that from now on there are to be so many workers. Called by one thread at a time. */
  void resized(int workers) {
    long nanos = System.nanoTime() - started;
    staffing = staffing.then(nanos, workers);
    listener.resized(workers, nanos);
  }

  /** The report, when no worker is at work any more. */
  RunReport report() {
    String reason = stopReason;
    String stopped = reason == null || control.isCancelled() ? "" : reason;
    List<FileResult> all =
        IntStream.range(0, results.length())
            .mapToObj(
                i -> {
                  FileResult result = results.get(i);
                  return result != null
                      ? result
                      : FileResult.notStarted(i, request.files().get(i), stopped);
                })
            .toList();
    long makespan = all.stream().mapToLong(result -> result.times().end()).max().orElse(0);
    // Not whether the switch is on: that may have come when the last file was already finished.
    boolean early =
        gaveUp || all.stream().anyMatch(result -> result.status() == FileStatus.CANCELLED);
    return new RunReport(
        engine.id(),
        request,
        startedAt,
        makespan,
        all,
        early,
        staffing,
        early ? stopped : "",
        false,
        0);
  }
}
