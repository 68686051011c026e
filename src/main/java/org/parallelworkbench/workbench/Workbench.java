package org.parallelworkbench.workbench;

import java.util.List;
import java.util.Map;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.pipeline.Settings;

/**
 * A piece of work as it is kept in a file: what to work on, and how. Immutable.
 *
 * @param files what to work on, in the order of the list
 * @param namePattern which names to take from folders that are added, empty for all
 * @param pipeline the chosen pipeline's id
 * @param settings the settings of pipelines by their ids, where they are not the defaults
 * @param engine the chosen engine's id
 * @param workers the worker count
 * @param compareCounts the worker counts to compare, in ascending order
 * @param experiment what an experiment measures
 */
public record Workbench(
    List<ListedFile> files,
    String namePattern,
    String pipeline,
    Map<String, Settings> settings,
    String engine,
    int workers,
    List<Integer> compareCounts,
    ExperimentChoices experiment) {

  public Workbench {
    files = List.copyOf(files);
    settings = Map.copyOf(settings);
    compareCounts = List.copyOf(compareCounts);
  }

  /** The same work on other files. */
  public Workbench withFiles(List<ListedFile> others) {
    return new Workbench(
        others, namePattern, pipeline, settings, engine, workers, compareCounts, experiment);
  }
}
