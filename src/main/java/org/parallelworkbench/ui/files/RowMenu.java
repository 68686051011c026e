package org.parallelworkbench.ui.files;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import org.parallelworkbench.ui.commands.Obstacles;
import org.parallelworkbench.ui.common.TableMenu;
import org.parallelworkbench.ui.common.Texts;

/** What can be done with the selected rows, in the table's own menu and in the window's. */
final class RowMenu {

  private final TableView<FileRow> view;
  private final Texts texts;
  private final RowCopying copying;
  private final Runnable text;
  private final Runnable encoding;
  private final Runnable remove;
  private final ObservableBooleanValue locked;
  private final BooleanBinding nothing;

  /**
   * @param copying what can be copied
   * @param text shows the text of the selected row
   * @param encoding asks for the encoding of the selected rows
   * @param remove removes the selected rows
   * @param locked whether rows cannot be changed now
   */
  RowMenu(
      TableView<FileRow> view,
      Texts texts,
      RowCopying copying,
      Runnable text,
      Runnable encoding,
      Runnable remove,
      ObservableBooleanValue locked) {
    this.view = view;
    this.texts = texts;
    this.copying = copying;
    this.text = text;
    this.encoding = encoding;
    this.remove = remove;
    this.locked = locked;
    nothing = Bindings.isEmpty(view.getSelectionModel().getSelectedIndices());
  }

  /** Gives the table its menu. */
  void give() {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(items());
    menu.setOnShowing(
        event ->
            menu.getItems().stream()
                .filter(item -> "menu-copy-message".equals(item.getId()))
                .forEach(item -> item.setVisible(copying.hasMessages())));
    TableMenu.give(view, menu);
  }

  /** New items for another menu. */
  List<MenuItem> items() {
    return List.of(
        item("menu.text", Shortcuts.TEXT, text, false),
        item("menu.copy", Shortcuts.COPY, copying::copyRows, false),
        item("menu.copy.path", Shortcuts.COPY_PATH, copying::copyPaths, false),
        item("menu.copy.message", Shortcuts.COPY_MESSAGE, copying::copyMessages, false),
        new SeparatorMenuItem(),
        item("menu.encoding", Shortcuts.ENCODING, encoding, true),
        item("menu.remove", Shortcuts.REMOVE, remove, true),
        all());
  }

  private MenuItem all() {
    MenuItem all = new MenuItem(texts.get("menu.all"));
    all.setId("menu-all");
    all.setAccelerator(Shortcuts.SELECT_ALL);
    all.setOnAction(event -> view.getSelectionModel().selectAll());
    Obstacles.add(all, Bindings.isEmpty(view.getItems()), texts.get("obstacle.empty"));
    return all;
  }

  private MenuItem item(String key, KeyCombination keys, Runnable action, boolean edits) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId(key.replace('.', '-'));
    item.setAccelerator(keys);
    item.setOnAction(event -> action.run());
    if (edits) {
      Obstacles.add(item, locked, texts.get("locked"));
    }
    Obstacles.add(item, nothing, texts.get("obstacle.selection"));
    return item;
  }
}
