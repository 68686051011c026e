package org.parallelworkbench.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.parallelworkbench.files.FileScan;
import org.parallelworkbench.files.NamePatterns;
import org.parallelworkbench.pipeline.SourceFile;

/** Looks for files, and hands them over on the FX thread as they are found; yields the problems. */
final class ScanTask extends Task<List<String>> {

  private final List<Path> chosen;
  private final NamePatterns names;
  private final Consumer<List<SourceFile>> consumer;

  /**
   * @param chosen files and folders
   * @param names which files to take from folders
   * @param consumer gets what is found, on the FX thread, until the task is cancelled
   */
  ScanTask(List<Path> chosen, NamePatterns names, Consumer<List<SourceFile>> consumer) {
    this.chosen = List.copyOf(chosen);
    this.names = names;
    this.consumer = consumer;
  }

  @Override
  protected List<String> call() {
    return FileScan.scan(
        chosen,
        names,
        batch ->
            Platform.runLater(
                () -> {
                  if (!isCancelled()) {
                    consumer.accept(batch);
                  }
                }),
        this::isCancelled);
  }
}
