package org.parallelworkbench.ui.files;

import java.util.Comparator;
import java.util.List;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.TableRowSkin;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the cells of a row. In the head of a folder a text takes the room of the empty cells
 * behind it, as paths are long.
 */
final class FileRowSkin extends TableRowSkin<FileRow> {

  FileRowSkin(TableRow<FileRow> row) {
    super(row);
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    super.layoutChildren(x, y, width, height);
    FileRow row = getSkinnable().getItem();
    boolean head = row != null && row.isHead();
    IndexedCell<?> text = null;
    for (IndexedCell<?> cell : cells()) {
      // Of a long path the end tells more.
      cell.setTextOverrun(head ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
      if (head && text != null && isEmpty(cell)) {
        text.resize(cell.getLayoutX() + cell.getWidth() - text.getLayoutX(), text.getHeight());
      } else if (!isEmpty(cell)) {
        text = cell.getStyleClass().contains("numeric") ? null : cell;
      }
    }
  }

  /** From left to right; the row has them in the order in which they were made. */
  private List<? extends IndexedCell<?>> cells() {
    return getChildren().stream()
        .filter(IndexedCell.class::isInstance)
        .map(cell -> (IndexedCell<?>) cell)
        .sorted(Comparator.comparingDouble(IndexedCell::getLayoutX))
        .toList();
  }

  private static boolean isEmpty(IndexedCell<?> cell) {
    @Nullable String text = cell.getText();
    return cell.getGraphic() == null && (text == null || text.isEmpty());
  }
}
