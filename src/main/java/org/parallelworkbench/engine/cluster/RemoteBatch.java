package org.parallelworkbench.engine.cluster;

import java.util.List;
import java.util.Map;

/**
 * Files for a worker elsewhere, and what to do to them. Immutable.
 *
 * @param lane the number of the worker here that waits for them, from 1: files of one lane are best
 *     done in one place
 * @param pipeline the name of the pipeline's class
 * @param settings the pipeline's settings
 */
public record RemoteBatch(
    int lane, String pipeline, Map<String, String> settings, List<RemoteFile> files) {

  public RemoteBatch {
    settings = Map.copyOf(settings);
    files = List.copyOf(files);
  }
}
