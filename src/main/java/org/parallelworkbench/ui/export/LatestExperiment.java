package org.parallelworkbench.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.export.AtomicFile;
import org.parallelworkbench.export.ExperimentJson;
import org.parallelworkbench.ui.common.FileSaver;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/**
 * Keeps everything measured by the latest experiment in a file, anew after every run, so that an
 * end of the program before its time loses nothing. Where that fails, as on a full disk, it is said
 * once until it works again. Called by the thread that runs the experiment.
 */
public final class LatestExperiment implements Consumer<ExperimentReport> {

  private final Texts texts = new Texts(LatestExperiment.class);
  private final Path folder;
  private final Path file;
  private final TaskRunner tasks;
  private final Notices notices;
  private volatile @Nullable ExperimentReport latest;
  private boolean troubled;

  /**
   * @param folder where to keep it; it need not exist yet
   * @param tasks where it is written when the user wants to try again
   * @param notices tell the user that it cannot be written
   */
  public LatestExperiment(Path folder, TaskRunner tasks, Notices notices) {
    this.folder = folder;
    this.file = folder.resolve("latest-experiment.json");
    this.tasks = tasks;
    this.notices = notices;
  }

  @Override
  public void accept(ExperimentReport soFar) {
    latest = soFar;
    try {
      AtomicFile.createFolder(folder);
      AtomicFile.writeText(file, out -> ExperimentJson.write(soFar, out));
      troubled = false;
    } catch (IOException e) {
      if (!troubled) {
        troubled = true;
        System.getLogger(LatestExperiment.class.getName())
            .log(System.Logger.Level.WARNING, "the experiment could not be kept", e);
        Platform.runLater(() -> complain(e));
      }
    }
  }

  private void complain(Throwable failure) {
    notices.error(
        texts.get("latest.problem", Phrases.of(String.valueOf(failure.getMessage()))), this::again);
  }

  private void again() {
    ExperimentReport report = latest;
    if (report != null) {
      FileSaver.WritingTask task =
          new FileSaver.WritingTask(
              file,
              target -> AtomicFile.writeText(target, out -> ExperimentJson.write(report, out)));
      task.setOnSucceeded(event -> notices.info(texts.get("export.done", file.toString())));
      task.setOnFailed(event -> complain(task.getException()));
      tasks.start(task);
    }
  }
}
