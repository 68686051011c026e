package org.parallelworkbench.ui.files;

import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes folders by the arrow keys, as in a tree: Left goes from a file to its folder.
 */
final class FolderKeys implements EventHandler<KeyEvent> {

  private final FilesTable table;

  FolderKeys(FilesTable table) {
    this.table = table;
  }

  @Override
  public void handle(KeyEvent event) {
    FileRow row = table.focused();
    boolean plain =
        !event.isShiftDown()
            && !event.isAltDown()
            && !event.isShortcutDown()
            && !event.isControlDown();
    if (row != null && plain && isDone(event.getCode(), row)) {
      event.consume();
    }
  }

  private boolean isDone(KeyCode key, FileRow row) {
    boolean head = row.isHead();
    if (head && (key == KeyCode.LEFT || key == KeyCode.RIGHT)) {
      table.setOpen(row, key == KeyCode.RIGHT);
      return true;
    }
    @Nullable FileRow above = key == KeyCode.LEFT ? table.headOf(row) : null;
    return above != null && table.reveal(above);
  }
}
