package org.parallelworkbench.ui.files;

import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.VisibleText;

/** A row that tells its file's full path and full message to a mouse that rests on it. */
final class FileTableRow extends TableRow<FileRow> {

  private final RowWords words;
  private final Tooltip tooltip = new Tooltip();

  /**
   * @param opened is done on a double click
   */
  FileTableRow(RowWords words, Runnable opened) {
    this.words = words;
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY
              && event.getClickCount() == 2
              && !isEmpty()) {
            opened.run();
          }
        });
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(600);
    tooltip.setOnShowing(event -> tooltip.setText(description()));
  }

  @Override
  protected void updateItem(@Nullable FileRow row, boolean empty) {
    super.updateItem(row, empty);
    setTooltip(empty ? null : tooltip);
  }

  private String description() {
    FileRow row = getItem();
    String path = VisibleText.of(row.file().location());
    String message = words.message(row.state());
    return message.isEmpty() ? path : path + "\n" + message;
  }
}
