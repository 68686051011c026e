package org.parallelworkbench.ui.files;

import java.util.function.BooleanSupplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.common.TableMenu;
import org.parallelworkbench.ui.common.Texts;

/** The context menu of the selected rows. */
final class RowMenu {

  private final ContextMenu menu = new ContextMenu();
  private final Texts texts;

  private RowMenu(Texts texts) {
    this.texts = texts;
  }

  /**
   * Gives a table its menu.
   *
   * @param copying what can be copied
   * @param encoding asks for the encoding of the selected rows
   * @param remove removes the selected rows
   * @param locked whether rows cannot be changed now
   */
  static void give(
      TableView<FileRow> view,
      Texts texts,
      RowCopying copying,
      Runnable encoding,
      Runnable remove,
      BooleanSupplier locked) {
    RowMenu rows = new RowMenu(texts);
    rows.add("menu.copy", Shortcuts.COPY, copying::copyRows);
    rows.add("menu.copy.path", null, copying::copyPaths);
    MenuItem copyMessage = rows.add("menu.copy.message", null, copying::copyMessages);
    rows.menu.getItems().add(new SeparatorMenuItem());
    MenuItem choosing = rows.add("menu.encoding", Shortcuts.ENCODING, encoding);
    MenuItem removing = rows.add("menu.remove", Shortcuts.REMOVE, remove);
    rows.add("menu.all", Shortcuts.SELECT_ALL, () -> view.getSelectionModel().selectAll());
    rows.menu.setOnShowing(
        event -> {
          copyMessage.setDisable(!copying.hasMessages());
          choosing.setDisable(locked.getAsBoolean());
          removing.setDisable(locked.getAsBoolean());
        });
    TableMenu.give(view, rows.menu);
  }

  private MenuItem add(String key, @Nullable KeyCombination keys, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId(key.replace('.', '-'));
    item.setAccelerator(keys);
    item.setOnAction(event -> action.run());
    menu.getItems().add(item);
    return item;
  }
}
