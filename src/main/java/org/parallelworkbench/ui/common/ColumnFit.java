package org.parallelworkbench.ui.common;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Fits the columns to the table's width: shows those that can be spared only where there is room,
 * and shares out what is left. Columns that the user has shown, hidden or resized are left alone.
 *
 * @param <R> what the rows are
 */
public final class ColumnFit<R> {

  private static final double SCROLL_BAR = 16;
  private static final double NAME_MOST = 340;

  private final TableView<R> table;
  private final TableColumn<R, ?> name;
  private final TableColumn<R, ?> message;
  private final List<TableColumn<R, ?>> spare;
  private final Set<TableColumn<R, ?>> usersOwn = new HashSet<>();
  private boolean fitting;

  /**
   * Begins to fit the columns of a table.
   *
   * @param name the column that must stay readable
   * @param message the column that takes whatever is left over
   * @param spare the columns that can be spared, the most useful first
   */
  public ColumnFit(
      TableView<R> table,
      TableColumn<R, ?> name,
      TableColumn<R, ?> message,
      List<TableColumn<R, ?>> spare) {
    this.table = table;
    this.name = name;
    this.message = message;
    this.spare = List.copyOf(spare);
    for (TableColumn<R, ?> column : spare) {
      column.visibleProperty().subscribe((before, after) -> noteUser(column));
    }
    name.widthProperty().subscribe((before, after) -> noteUser(name));
    message.widthProperty().subscribe((before, after) -> noteUser(message));
    table.widthProperty().subscribe((before, after) -> fit());
  }

  private void noteUser(TableColumn<R, ?> column) {
    if (!fitting) {
      usersOwn.add(column);
    }
  }

  /** Fits the columns anew, as after columns have come, gone or grown. */
  public void fit() {
    if (fitting || table.getWidth() == 0) {
      return;
    }
    fitting = true;
    double room = table.getWidth() - SCROLL_BAR - name.getMinWidth();
    for (TableColumn<R, ?> column : table.getColumns()) {
      if (column.isVisible() && !column.equals(name) && !spare.contains(column)) {
        room -= column.getWidth();
      }
    }
    for (TableColumn<R, ?> column : spare) {
      double least = column.equals(message) ? message.getMinWidth() : column.getWidth();
      if (!usersOwn.contains(column)) {
        column.setVisible(room >= least);
      }
      room -= column.isVisible() ? least : 0;
    }
    shareOut(Math.max(0, room));
    fitting = false;
  }

  private void shareOut(double room) {
    double share = message.isVisible() ? room / 2 : room;
    double forName = Math.min(share, NAME_MOST - name.getMinWidth());
    if (!usersOwn.contains(name)) {
      name.setPrefWidth(name.getMinWidth() + forName);
    }
    if (!usersOwn.contains(message)) {
      message.setPrefWidth(message.getMinWidth() + room - forName);
    }
  }
}
