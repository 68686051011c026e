package org.parallelworkbench.ui.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.export.AtomicFile;
import org.parallelworkbench.export.ExperimentJson;

/**
 * Keeps everything measured by the latest experiment in a file, anew after every run, so that an
 * end of the program before its time loses nothing. Called by the thread that runs the experiment.
 */
final class LatestExperiment implements Consumer<ExperimentReport> {

  private final Path file;

  /**
   * @param folder where to keep it; it need not exist yet
   */
  LatestExperiment(Path folder) {
    file = folder.resolve("latest-experiment.json");
  }

  @Override
  public void accept(ExperimentReport soFar) {
    try {
      Files.createDirectories(file.getParent());
      AtomicFile.writeText(file, out -> ExperimentJson.write(soFar, out));
    } catch (IOException e) {
      // The measurements are still in the window, from where they can be exported.
      System.getLogger(LatestExperiment.class.getName())
          .log(System.Logger.Level.WARNING, "the experiment could not be kept", e);
    }
  }
}
