package org.parallelworkbench.engine;

import java.util.List;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * What to run: one pipeline over one list of files with one worker count. Immutable.
 *
 * @param files the files, in the order in which results come; parallel engines {@linkplain
 *     TakingOrder take} large ones first
 * @param workers how many workers to use, at least 1
 * @param policy what to do when files fail
 */
public record RunRequest(
    List<SourceFile> files, PreparedPipeline work, int workers, FailurePolicy policy) {

  public RunRequest {
    files = List.copyOf(files);
    if (workers < 1) {
      throw new IllegalArgumentException("at least one worker is needed, not " + workers);
    }
  }

  /** With {@link FailurePolicy#GO_ON}. */
  public RunRequest(List<SourceFile> files, PreparedPipeline work, int workers) {
    this(files, work, workers, FailurePolicy.GO_ON);
  }

  /** The same with another worker count. */
  public RunRequest withWorkers(int count) {
    return new RunRequest(files, work, count, policy);
  }

  /** The same with another policy. */
  public RunRequest withPolicy(FailurePolicy other) {
    return new RunRequest(files, work, workers, other);
  }
}
