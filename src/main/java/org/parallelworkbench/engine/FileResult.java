package org.parallelworkbench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.TextEncoding;

/**
 * What a run knows of one file when it is through with it; of a file that was tried several times,
 * what came of the last attempt.
 *
 * @param index the file's place in {@link RunRequest#files()}, from 0
 * @param counts the counts; {@link Counts#NONE} unless the file is done
 * @param bytes how many bytes were read; 0 unless the file is done
 * @param encoding how its bytes became text, or null if none were decoded
 * @param times of a file in slices: from the first one's start to the last one's end, and the
 *     stages of all of them summed, which may be more than that
 * @param worker the worker that took it, from 1, or 0 if none did; of a file in slices the one that
 *     ended it, by merging them or with the last slice
 * @param message why it failed, or what there is to say about it; empty if nothing
 * @param slices how it was worked on in slices, or null if a worker took it whole or none did
 * @param earlier the attempts before the last one, in order; mostly none
 */
public record FileResult(
    int index,
    SourceFile file,
    FileStatus status,
    Counts counts,
    long bytes,
    @Nullable TextEncoding encoding,
    StageTimes times,
    int worker,
    String message,
    @Nullable Slices slices,
    List<Attempt> earlier) {

  public FileResult {
    earlier = List.copyOf(earlier);
  }

  /** The result of a file that was tried once and not cut into slices. */
  public FileResult(
      int index,
      SourceFile file,
      FileStatus status,
      Counts counts,
      long bytes,
      @Nullable TextEncoding encoding,
      StageTimes times,
      int worker,
      String message) {
    this(index, file, status, counts, bytes, encoding, times, worker, message, null, List.of());
  }

  /** The result of a file that no worker took before the run was cancelled. */
  public static FileResult notStarted(int index, SourceFile file) {
    return notStarted(index, file, "");
  }

  /**
   * The result of a file that no worker took.
   *
   * @param stopped why the run ended early by its policy; empty if it did not
   */
  public static FileResult notStarted(int index, SourceFile file, String stopped) {
    String message = stopped.isEmpty() ? "not run" : "not run: " + stopped;
    return new FileResult(
        index, file, FileStatus.CANCELLED, Counts.NONE, 0, null, StageTimes.NEVER, 0, message);
  }

  /** Whether a worker took it, or a slice of it. */
  public boolean started() {
    return worker > 0 || !times.equals(StageTimes.NEVER);
  }

  /** Every attempt in order if there were several; none for the usual one. */
  public List<Attempt> attempts() {
    if (earlier.isEmpty()) {
      return List.of();
    }
    List<Attempt> all = new ArrayList<>(earlier);
    all.add(lastAttempt());
    return List.copyOf(all);
  }

  /** The last attempt, or the only one. */
  public Attempt lastAttempt() {
    return new Attempt(earlier.size() + 1, status, times, worker, message, slices);
  }

  /**
   * Who was on it when, in all attempts, by start; one span for a whole file that was tried once,
   * none if no worker took it.
   */
  public List<Span> spans() {
    List<Span> last = lastSpans();
    return earlier.isEmpty()
        ? last
        : Stream.concat(earlier.stream().flatMap(it -> it.spans().stream()), last.stream())
            .toList();
  }

  private List<Span> lastSpans() {
    if (slices != null) {
      return slices.spans();
    }
    return started() ? List.of(new Span(worker, Span.WHOLE, times)) : List.of();
  }

  /** How long workers were busy with it in all attempts, in nanoseconds; waiting does not count. */
  public long busyNanos() {
    return earlier.isEmpty() && slices == null
        ? times.elapsed()
        : spans().stream().mapToLong(span -> span.times().elapsed()).sum();
  }

  /**
   * As the result of a file that an earlier run had tried before.
   *
   * @param before what that run left it as
   * @param newIndex its place in that run
   * @param nanos how much later this run is than that one
   */
  FileResult following(FileResult before, int newIndex, long nanos) {
    if (!started()) {
      return before;
    }
    List<Attempt> all = new ArrayList<>(before.earlier);
    if (before.started()) {
      all.add(before.lastAttempt());
    }
    earlier.forEach(attempt -> all.add(attempt.moved(all.size() + 1, nanos)));
    return moved(newIndex, nanos, all);
  }

  /** As the result of a file at another place of the list, so many nanoseconds later. */
  public FileResult moved(int newIndex, long nanos) {
    return moved(
        newIndex,
        nanos,
        earlier.stream().map(attempt -> attempt.moved(attempt.number(), nanos)).toList());
  }

  private FileResult moved(int newIndex, long nanos, List<Attempt> attempts) {
    return new FileResult(
        newIndex,
        file,
        status,
        counts,
        bytes,
        encoding,
        started() ? times.later(nanos) : times,
        worker,
        message,
        slices == null ? null : slices.later(nanos),
        attempts);
  }
}
