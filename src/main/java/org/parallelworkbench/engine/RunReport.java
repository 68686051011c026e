package org.parallelworkbench.engine;

import java.time.Instant;
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
 * @param cancelled whether it was cancelled before every file was finished
 * @param staffing how many workers it was to have, and when that changed
 */
public record RunReport(
    String engine,
    RunRequest request,
    Instant startedAt,
    long makespanNanos,
    List<FileResult> results,
    boolean cancelled,
    Staffing staffing) {

  /** The report of a run whose number of workers did not change. */
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

  /** How many workers it had, at its start if that changed. */
  public int workers() {
    return request.workers();
  }

  /** Whether its number of workers changed, so that its time stands for none of them. */
  public boolean resized() {
    return staffing.changed();
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
