package org.parallelworkbench.workbench;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.pipeline.Settings;

/** A workbench in which everything differs from the defaults. */
final class Workbenches {

  private Workbenches() {}

  static Workbench of(List<Path> files) {
    return ofListed(files.stream().map(ListedFile::of).toList());
  }

  static Workbench ofListed(List<ListedFile> files) {
    return new Workbench(
        files,
        "*.txt",
        "simulated",
        Map.of(
            "simulated", Settings.of(Map.of("read-delay", "0.5")),
            "terms", Settings.of(Map.of("terms", "ä,\"=1"))),
        "virtual",
        7,
        List.of(2, 3),
        new ExperimentChoices(
            List.of("threads", "forkjoin"), "1-4", 9, 2, false, OptionalDouble.of(2.5), 42));
  }
}
