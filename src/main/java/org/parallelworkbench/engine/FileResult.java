package org.parallelworkbench.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.TextEncoding;

/**
 * What a run knows of one file when it is through with it.
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
    @Nullable Slices slices) {

  /** The result of a file that was not cut into slices. */
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
    this(index, file, status, counts, bytes, encoding, times, worker, message, null);
  }

  /** The result of a file that no worker took before the run was cancelled. */
  public static FileResult notStarted(int index, SourceFile file) {
    return new FileResult(
        index, file, FileStatus.CANCELLED, Counts.NONE, 0, null, StageTimes.NEVER, 0, "not run");
  }

  /** Whether a worker took it, or a slice of it. */
  public boolean started() {
    return worker > 0 || !times.equals(StageTimes.NEVER);
  }

  /** Who was on it when, by start; one span for a whole file, none if no worker took it. */
  public List<Span> spans() {
    if (slices != null) {
      return slices.spans();
    }
    return started() ? List.of(new Span(worker, Span.WHOLE, times)) : List.of();
  }

  /** How long workers were busy with it in all, in nanoseconds. */
  public long busyNanos() {
    return slices == null
        ? times.elapsed()
        : slices.spans().stream().mapToLong(span -> span.times().elapsed()).sum();
  }
}
