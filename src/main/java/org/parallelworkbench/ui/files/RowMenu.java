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
  private final TableMenu placing;
  private final Texts texts;

  /**
   * Gives a table its menu.
   *
   * @param copying what can be copied
   * @param encoding asks for the encoding of the selected rows
   * @param remove removes the selected rows
   * @param locked whether rows cannot be changed now
   */
  RowMenu(
      TableView<FileRow> view,
      Texts texts,
      RowCopying copying,
      Runnable encoding,
      Runnable remove,
      BooleanSupplier locked) {
    this.texts = texts;
    add("menu.copy", Shortcuts.COPY, copying::copyRows);
    add("menu.copy.path", null, copying::copyPaths);
    MenuItem copyMessage = add("menu.copy.message", null, copying::copyMessages);
    menu.getItems().add(new SeparatorMenuItem());
    MenuItem choosing = add("menu.encoding", Shortcuts.ENCODING, encoding);
    MenuItem removing = add("menu.remove", Shortcuts.REMOVE, remove);
    add("menu.all", Shortcuts.SELECT_ALL, () -> view.getSelectionModel().selectAll());
    menu.setOnShowing(
        event -> {
          copyMessage.setDisable(!copying.hasMessages());
          choosing.setDisable(locked.getAsBoolean());
          removing.setDisable(locked.getAsBoolean());
        });
    placing = new TableMenu(view, menu);
  }

  /** Shows the menu below the focused row; not every system tells when its keys are pressed. */
  void showAtFocus() {
    placing.showAtFocus();
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
