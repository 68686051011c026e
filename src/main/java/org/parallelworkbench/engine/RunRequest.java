package org.parallelworkbench.engine;

import java.util.List;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * What to run: one pipeline over one list of files with one worker count.
 *
 * @param files the files, in the order in which results come; parallel engines {@linkplain
 *     TakingOrder take} large ones first
 * @param workers how many workers to use, at least 1
 */
public record RunRequest(List<SourceFile> files, PreparedPipeline work, int workers) {

  public RunRequest {
    files = List.copyOf(files);
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + workers);
    }
  }

  /** The same files and work with another worker count. */
  public RunRequest withWorkers(int count) {
    return new RunRequest(files, work, count);
  }
}
