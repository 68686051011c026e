package org.parallelworkbench.ui.files;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.KeyActions;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.files.RowState.Finished;

/**
 * The rows that the user has selected: what is done with them, by the table's keys and by menus.
 */
final class SelectedRows {

  private final TableView<FileRow> view;
  private final FilesTable table;
  private final ListCommands commands;
  private final TaskRunner tasks;
  private final Texts texts;
  private final RowMenu menu;
  private Consumer<FileRow> viewer = row -> {};

  /** Gives a table its keys and its menu. */
  SelectedRows(
      TableView<FileRow> view,
      FilesTable table,
      ListCommands commands,
      TaskRunner tasks,
      Texts texts,
      RowWords words) {
    this.view = view;
    this.table = table;
    this.commands = commands;
    this.tasks = tasks;
    this.texts = texts;
    RowCopying copying = new RowCopying(table, words);
    menu =
        new RowMenu(
            view,
            texts,
            copying,
            this::showText,
            this::chooseEncoding,
            this::remove,
            commands.lockedProperty());
    menu.give();
    view.addEventHandler(
        KeyEvent.KEY_PRESSED,
        new KeyActions()
            .on(Shortcuts.TEXT, this::showText)
            .on(Shortcuts.OPEN, this::showText)
            .on(Shortcuts.COPY, copying::copyRows)
            .on(Shortcuts.REMOVE, this::remove)
            .on(Shortcuts.ENCODING, this::chooseEncoding)
            .on(Shortcuts.UNDO, commands::undo)
            .on(Shortcuts.REDO, commands::redo));
    view.addEventHandler(KeyEvent.KEY_PRESSED, new FolderKeys(table));
  }

  /** New items for another menu. */
  List<MenuItem> menuItems() {
    return menu.items();
  }

  /** The places, in the last run, of those files that it is through with. */
  Set<Integer> places() {
    return table.selected().stream()
        .map(FileRow::state)
        .filter(Finished.class::isInstance)
        .map(state -> ((Finished) state).result().index())
        .collect(Collectors.toSet());
  }

  /** Says what to do when other rows are selected. */
  void onChanged(Runnable action) {
    view.getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> action.run());
  }

  /** Says what shows the text of a row's file. */
  void onShowText(Consumer<FileRow> newViewer) {
    viewer = newViewer;
  }

  /**
   * Shows the text of the row that has the focus, or of the first selected one; opens or closes a
   * folder.
   */
  void showText() {
    FileRow focused = table.focused();
    if (focused != null && focused.isHead()) {
      table.toggle(focused);
      return;
    }
    List<FileRow> selected = table.selected();
    if (focused != null && !selected.isEmpty()) {
      viewer.accept(selected.contains(focused) ? focused : selected.getFirst());
    }
  }

  /** Removes the selected rows. */
  void remove() {
    int place = view.getFocusModel().getFocusedIndex();
    commands.remove(table.selected());
    // So that the keyboard goes on from where it was.
    view.getFocusModel().focus(Math.min(place, table.shown().list().size() - 1));
  }

  /** Asks for the encoding of the selected rows, unless the list is locked. */
  private void chooseEncoding() {
    List<FileRow> rows = table.selected();
    if (!rows.isEmpty() && !commands.lockedProperty().get()) {
      List<SourceFile> files = rows.stream().map(FileRow::file).toList();
      new EncodingDialog(view.getScene().getWindow(), files, tasks, texts)
          .show(charset -> setCharset(rows, charset.orElse(null)));
    }
  }

  private void setCharset(List<FileRow> rows, @Nullable Charset charset) {
    List<FileRow> changed = commands.setCharset(rows, charset);
    table.arrange();
    table.select(changed);
  }
}
