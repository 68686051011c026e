package org.parallelworkbench.engine;

import java.time.Instant;
import java.util.List;

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
 */
public record RunReport(
    String engine,
    RunRequest request,
    Instant startedAt,
    long makespanNanos,
    List<FileResult> results,
    boolean cancelled) {

  public RunReport {
    results = List.copyOf(results);
    if (results.size() != request.files().size()) {
      throw new IllegalArgumentException(
          results.size() + " results for " + request.files().size() + " files");
    }
  }

  /** How many workers it had. */
  public int workers() {
    return request.workers();
  }

  /** How long each file kept a worker busy, in nanoseconds and in the order of the request. */
  public long[] taskNanos() {
    return results.stream().mapToLong(result -> result.times().elapsed()).toArray();
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
