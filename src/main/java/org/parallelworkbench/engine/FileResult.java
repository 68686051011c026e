package org.parallelworkbench.engine;

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
 * @param worker the worker that took it, from 1, or 0 if none did
 * @param message why it failed, or what there is to say about it; empty if nothing
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
    String message) {

  /** The result of a file that no worker took before the run was cancelled. */
  public static FileResult notStarted(int index, SourceFile file) {
    return new FileResult(
        index, file, FileStatus.CANCELLED, Counts.NONE, 0, null, StageTimes.NEVER, 0, "not run");
  }
}
