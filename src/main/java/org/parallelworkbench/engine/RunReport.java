package org.parallelworkbench.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Everything one run gave. Immutable.
 *
 * @param engine the {@link Engine#id()} of the engine that ran it
 * @param request what was run
 * @param startedAt when it began
 * @param makespanNanos its wall time: from just before the first worker was set to work until the
 *     last result was in, so that starting the workers counts
 * @param results one for each file of the request, in its order
 * @param cancelled whether it ended before every file was finished
 * @param staffing how many workers it was to have, and when that changed
 * @param stopped why it ended early by its {@link FailurePolicy}, such as {@code stopped after 10
 *     failures}; empty if it did not
 * @param pieced whether it was put together of several runs, so that its time stands for none
 * @param carried how many of the results were there already when it was resumed after an
 *     interruption; if not 0, its time is comparable with no other's
 */
public record RunReport(
    String engine,
    RunRequest request,
    Instant startedAt,
    long makespanNanos,
    List<FileResult> results,
    boolean cancelled,
    Staffing staffing,
    String stopped,
    boolean pieced,
    int carried) {

  /** The report of one run that was made in one go, and that its policy did not stop. */
  public RunReport(
      String engine,
      RunRequest request,
      Instant startedAt,
      long makespanNanos,
      List<FileResult> results,
      boolean cancelled,
      Staffing staffing) {
    this(engine, request, startedAt, makespanNanos, results, cancelled, staffing, "", false, 0);
  }

  /** The report of a run that was made in one go, and whose number of workers did not change. */
  public RunReport(
      String engine,
      RunRequest request,
      Instant startedAt,
      long makespanNanos,
      List<FileResult> results,
      boolean cancelled) {
    this(
        engine,
        request,
        startedAt,
        makespanNanos,
        results,
        cancelled,
        Staffing.constant(request.workers()));
  }

  public RunReport {
    results = List.copyOf(results);
    if (results.size() != request.files().size()) {
      throw new IllegalArgumentException(
          results.size() + " results for " + request.files().size() + " files");
    }
  }

  /** Whether it was interrupted and resumed, so that its time means nothing. */
  public boolean resumed() {
    return carried > 0;
  }

  /** How many workers it had, at its start if that changed. */
  public int workers() {
    return request.workers();
  }

  /** Whether its number of workers changed, so that its time stands for none of them. */
  public boolean resized() {
    return staffing.changed();
  }

  /** Whether a file was tried more than once, so that waiting for it is part of the time. */
  public boolean retried() {
    return results.stream().anyMatch(result -> !result.earlier().isEmpty());
  }

  /** Whether its time can be compared with others: it came to its end in one go, as requested. */
  public boolean comparable() {
    return !cancelled && !resized() && !pieced && !resumed() && !retried();
  }

  /** The places of the files that failed, or were not finished, in the order of the list. */
  public List<Integer> unfinished() {
    return results.stream()
        .filter(result -> result.status() != FileStatus.DONE)
        .map(FileResult::index)
        .toList();
  }

  /**
   * This report with the results of a run over its {@link #unfinished} files in their place, as if
   * that run had begun at the moment this one ended. What came of a file before is kept as its
   * earlier attempts.
   *
   * @param places for each file of that run its place in this report
   */
  public RunReport with(RunReport later, List<Integer> places) {
    List<FileResult> all = new ArrayList<>(results);
    for (FileResult result : later.results) {
      int place = places.get(result.index());
      all.set(place, merged(result, place));
    }
    return new RunReport(
        engine,
        request,
        startedAt,
        makespanNanos + later.makespanNanos,
        all,
        all.stream().anyMatch(result -> result.status() == FileStatus.CANCELLED),
        staffing.followedBy(makespanNanos, later.staffing),
        later.stopped,
        true,
        carried);
  }

  /** The result of a file at this place when a later run has tried it again. */
  public FileResult merged(FileResult later, int place) {
    return later.following(results.get(place), place, makespanNanos);
  }

  /**
   * The time of each task that a parallel engine would schedule for these files, in nanoseconds and
   * in the order in which it would take them: a file that it would cut into slices counts as so
   * many equal parts.
   */
  public long[] taskNanos() {
    TakingOrder order = TakingOrder.of(request);
    return LongStream.concat(
            Arrays.stream(order.first()).mapToObj(results::get).flatMapToLong(this::parts),
            results.stream()
                .filter(result -> !order.isFirst(result.index()))
                .mapToLong(FileResult::busyNanos))
        .toArray();
  }

  private LongStream parts(FileResult result) {
    int slices = request.work().slices(result.file());
    long nanos = result.busyNanos();
    return LongStream.range(0, slices)
        .map(slice -> nanos * (slice + 1) / slices - nanos * slice / slices);
  }

  /** How many files have this status. */
  public long count(FileStatus status) {
    return results.stream().filter(result -> result.status() == status).count();
  }

  /** How many bytes were read in all. */
  public long bytes() {
    return results.stream().mapToLong(FileResult::bytes).sum();
  }
}
