package org.parallelworkbench.ui.common;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;

/** Shows a table's context menu: at the mouse, or by keyboard below the focused row. */
public final class TableMenu {

  private static final double INDENT = 32;

  private final TableView<?> table;
  private final ContextMenu menu;

  /** Gives a table its menu, which is shown only while rows are selected. */
  public TableMenu(TableView<?> table, ContextMenu menu) {
    this.table = table;
    this.menu = menu;
    // Not by setContextMenu: that would make the keys work everywhere in the window.
    table.setOnContextMenuRequested(this::show);
  }

  private void show(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      showAtFocus();
    } else if (!table.getSelectionModel().isEmpty()) {
      menu.show(table, event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  /** Shows the menu below the focused row; not every system tells when its keys are pressed. */
  public void showAtFocus() {
    if (!menu.isShowing() && !table.getSelectionModel().isEmpty()) {
      Node row = table.lookup(".table-row-cell:focused");
      menu.show(row == null ? table : row, row == null ? Side.TOP : Side.BOTTOM, INDENT, 0);
    }
  }
}
