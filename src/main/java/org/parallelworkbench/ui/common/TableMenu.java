package org.parallelworkbench.ui.common;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Shows a table's context menu: at the mouse, or by keyboard below the focused row. */
public final class TableMenu {

  private static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination MENU_KEY = new KeyCodeCombination(KeyCode.CONTEXT_MENU);
  private static final double INDENT = 32;

  private final TableView<?> table;
  private final ContextMenu menu;

  private TableMenu(TableView<?> table, ContextMenu menu) {
    this.table = table;
    this.menu = menu;
  }

  /** Gives a table its menu, which is shown only while rows are selected. */
  public static void give(TableView<?> table, ContextMenu menu) {
    TableMenu shown = new TableMenu(table, menu);
    // Not by setContextMenu: that would make the keys work everywhere in the window.
    table.setOnContextMenuRequested(shown::show);
    // Not every system tells when its keys are pressed.
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        new KeyActions().on(KEYS, shown::showAtFocus).on(MENU_KEY, shown::showAtFocus));
  }

  private void show(ContextMenuEvent event) {
    if (event.isKeyboardTrigger()) {
      showAtFocus();
    } else if (!table.getSelectionModel().isEmpty()) {
      menu.show(table, event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  private void showAtFocus() {
    if (!menu.isShowing() && !table.getSelectionModel().isEmpty()) {
      Node row = table.lookup(".table-row-cell:focused");
      menu.show(row == null ? table : row, row == null ? Side.TOP : Side.BOTTOM, INDENT, 0);
    }
  }
}
