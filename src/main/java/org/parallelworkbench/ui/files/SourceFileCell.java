package org.parallelworkbench.ui.files;

import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.VisibleText;
import org.parallelworkbench.pipeline.SourceFile;

/** Shows a file by its name. */
final class SourceFileCell extends ListCell<SourceFile> {

  @Override
  protected void updateItem(@Nullable SourceFile file, boolean empty) {
    super.updateItem(file, empty);
    setText(empty || file == null ? null : VisibleText.of(file.name()));
  }
}
