package org.parallelworkbench.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.application.Platform;
import javafx.concurrent.Task;
import org.parallelworkbench.files.FileScan;
import org.parallelworkbench.files.NamePatterns;
import org.parallelworkbench.pipeline.SourceFile;

/** Looks for files, and hands them over on the FX thread as they are found; yields the problems. */
final class ScanTask extends Task<List<String>> {

  private final List<Path> chosen;
  private final NamePatterns names;
  private final BiConsumer<ScanTask, List<SourceFile>> consumer;

  /**
   * @param chosen files and folders
   * @param names which files to take from folders
   * @param consumer gets what is found, and by whom, on the FX thread; some of it perhaps after the
   *     task is cancelled
   */
  ScanTask(List<Path> chosen, NamePatterns names, BiConsumer<ScanTask, List<SourceFile>> consumer) {
    this.chosen = List.copyOf(chosen);
    this.names = names;
    this.consumer = consumer;
  }

  @Override
  protected List<String> call() {
    return FileScan.scan(
        chosen,
        names,
        batch -> Platform.runLater(() -> consumer.accept(this, batch)),
        this::isCancelled);
  }
}
