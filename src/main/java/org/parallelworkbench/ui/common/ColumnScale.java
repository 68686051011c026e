package org.parallelworkbench.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;

/** Makes the columns of a table wider and narrower as its words grow and shrink. FX thread only. */
public final class ColumnScale {

  /** The size of words, in pixels, for which columns' widths are given. */
  private static final double USUAL = 14;

  private final TableView<?> table;
  private final Runnable then;
  private double scale = 1;

  private ColumnScale(TableView<?> table, Runnable then) {
    this.table = table;
    this.then = then;
  }

  /**
   * Has a table's columns follow a font.
   *
   * @param font that of words beside the table
   * @param then done when the columns have their new widths
   */
  public static void follow(TableView<?> table, ObservableValue<Font> font, Runnable then) {
    ColumnScale columns = new ColumnScale(table, then);
    // The first font is not the style sheet's yet.
    font.subscribe((before, after) -> columns.changeTo(after.getSize() / USUAL));
    table
        .getColumns()
        .addListener(
            (ListChangeListener<TableColumn<?, ?>>)
                change -> {
                  while (change.next()) {
                    if (change.wasAdded() && !change.wasReplaced()) {
                      change.getAddedSubList().forEach(column -> multiply(column, columns.scale));
                    }
                  }
                });
  }

  private void changeTo(double newScale) {
    double factor = newScale / scale;
    if (factor != 1) {
      scale = newScale;
      table.getColumns().forEach(column -> multiply(column, factor));
      then.run();
    }
  }

  private static void multiply(TableColumn<?, ?> column, double factor) {
    column.setMinWidth(column.getMinWidth() * factor);
    column.setPrefWidth(column.getPrefWidth() * factor);
  }
}
