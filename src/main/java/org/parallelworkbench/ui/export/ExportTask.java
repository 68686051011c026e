package org.parallelworkbench.ui.export;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.export.AtomicFile;

/** Writes a text file off the FX thread, whole or not at all. */
final class ExportTask extends Task<@Nullable Void> {

  private final Path target;
  private final AtomicFile.Content<? super Writer> content;

  ExportTask(Path target, AtomicFile.Content<? super Writer> content) {
    this.target = target;
    this.content = content;
  }

  @Override
  protected @Nullable Void call() throws IOException {
    AtomicFile.writeText(target, content);
    return null;
  }
}
