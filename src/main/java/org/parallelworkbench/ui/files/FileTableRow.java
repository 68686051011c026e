package org.parallelworkbench.ui.files;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.files.VisibleText;

/** A row that tells its file's full path and full message to a mouse that rests on it. */
final class FileTableRow extends TableRow<FileRow> {

  private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

  private final RowWords words;
  private final Tooltip tooltip = new Tooltip();

  /**
   * @param opened is done on a double click, and on a click on the arrow of a folder
   */
  FileTableRow(RowWords words, Runnable opened) {
    this.words = words;
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY
              && !isEmpty()
              && (event.getClickCount() == 2 || isArrow(event.getPickResult()))) {
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
    boolean head = row != null && row.isHead();
    if (head != getPseudoClassStates().contains(HEAD)) {
      pseudoClassStateChanged(HEAD, head);
      requestLayout();
    }
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new FileRowSkin(this);
  }

  private boolean isArrow(PickResult place) {
    boolean arrow = false;
    for (Node node = place.getIntersectedNode(); node != null && node != this; ) {
      arrow |= node instanceof StateCell;
      node = node.getParent();
    }
    return arrow && getItem().isHead();
  }

  private String description() {
    FileRow row = getItem();
    if (row.state() instanceof RowState.Folder folder) {
      return words.name(row) + "\n" + words.states(folder::count);
    }
    String path = VisibleText.of(row.file().location());
    String message = words.message(row.state());
    return message.isEmpty() ? path : path + "\n" + message;
  }
}
