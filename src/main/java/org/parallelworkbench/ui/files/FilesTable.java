package org.parallelworkbench.ui.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.common.ColumnFit;
import org.parallelworkbench.ui.common.Texts;

/** The table of files: its columns, and which rows it shows in which order. */
final class FilesTable {

  private final TableView<FileRow> table;
  private final ShownRows shown;
  private final FileColumns columns;
  private final TotalsRow totals;
  private final ColumnFit<FileRow> fit;
  private List<String> termNames = List.of();
  private List<FileColumn<RowState>> terms = List.of();
  private Predicate<FileRow> filter = row -> true;
  private Consumer<List<SortKey>> sorted = keys -> {};
  private final BooleanProperty grouped = new SimpleBooleanProperty();
  private boolean restoring;

  /**
   * Sets up an empty table.
   *
   * @param rows the rows to show
   * @param opened is done on a double click
   */
  FilesTable(
      TableView<FileRow> table,
      ObservableList<FileRow> rows,
      Texts texts,
      RowWords words,
      Runnable opened) {
    this.table = table;
    shown = new ShownRows(rows, new FolderGroups(words::folder));
    columns = new FileColumns(texts, words);
    table.setTableMenuButtonVisible(true);
    table.setRowFactory(view -> new FileTableRow(words, opened));
    table.getColumns().setAll(columns.standard());
    table.setItems(shown.list());
    table.setSelectionModel(new RowSelection(table));
    // The table's own sorting would be undone by the next arranging, and knows no missing values.
    table.setSortPolicy(sorted -> true);
    table.setOnSort(event -> sorted());
    // What failed is told in another column while this one is hidden.
    grouped.subscribe((before, after) -> group(after));
    columns.message.visibleProperty().subscribe((before, after) -> table.refresh());
    totals = new TotalsRow(table);
    fit =
        new ColumnFit<>(
            table,
            columns.name,
            columns.message,
            List.of(
                columns.stage, columns.message, columns.folder, columns.worker, columns.encoding));
  }

  /** The line of sums that belongs below the table. */
  TotalsRow totals() {
    return totals;
  }

  /**
   * Shows sums below the table.
   *
   * @param caption what they are the sums of
   * @param sums one for each term
   */
  void showTotals(String caption, List<String> sums) {
    totals.show(caption, sums);
    fit.fit();
  }

  /** Fits the columns to the room there is, as their own widths have changed. */
  void fit() {
    fit.fit();
  }

  /** The rows that pass the filter, in the order of the screen. */
  ShownRows shown() {
    return shown;
  }

  /** The columns that there always are. */
  FileColumns columns() {
    return columns;
  }

  /** Whether the rows of a folder are kept together under a head of their own. */
  BooleanProperty groupedProperty() {
    return grouped;
  }

  /**
   * Has one column for each of these terms.
   *
   * @param titles what they are called
   */
  void setTerms(List<String> names, UnaryOperator<String> titles) {
    List<String> wanted = names.stream().map(titles).toList();
    if (names.equals(termNames)
        && wanted.equals(terms.stream().map(TableColumn::getText).toList())) {
      return;
    }
    termNames = List.copyOf(names);
    table.getColumns().removeAll(terms);
    terms = columns.ofTerms(names, titles);
    totals.setColumns(terms);
    table.getColumns().addAll(table.getColumns().indexOf(columns.time) + 1, terms);
    fit.fit();
  }

  /**
   * Adds up the terms within folders.
   *
   * @param summed for each term, whether it adds up
   */
  void sumInFolders(List<Boolean> summed) {
    shown.groups().sum(termNames, summed);
    if (grouped.get()) {
      arrange();
    }
  }

  private void group(boolean wanted) {
    shown.setGrouped(wanted);
    arrange();
  }

  /** The head that a row is below, or null if it is below none. */
  @Nullable FileRow headOf(FileRow row) {
    return shown.groups().headOf(row);
  }

  /** Opens or closes a folder, whose head stays where the user is. */
  void setOpen(FileRow head, boolean open) {
    if (shown.groups().isOpen(head) != open) {
      shown.groups().setOpen(head, open);
      arrange();
      table.getSelectionModel().clearAndSelect(shown.list().indexOf(head));
    }
  }

  /** Opens a closed folder, or closes an open one. */
  void toggle(FileRow head) {
    setOpen(head, !shown.groups().isOpen(head));
  }

  /** What the columns of the terms are called. */
  List<String> termTitles() {
    return terms.stream().map(TableColumn::getText).toList();
  }

  /** Shows only rows that pass. */
  void setFilter(Predicate<FileRow> newFilter) {
    filter = newFilter;
    arrange();
  }

  /** Filters and sorts anew; what is selected stays so as far as it is shown. */
  void arrange() {
    TableViewSelectionModel<FileRow> selection = table.getSelectionModel();
    List<FileRow> selected = List.copyOf(selection.getSelectedItems());
    selection.clearSelection();
    shown.arrange(filter, this::sort);
    if (!selected.isEmpty()) {
      select(selected);
    }
  }

  /**
   * Sorts the rows that have come meanwhile among the others, if the user has asked for an order.
   */
  void keepOrder() {
    if (grouped.get() || !table.getSortOrder().isEmpty()) {
      arrange();
    }
  }

  /** Who is told how the user has the rows sorted, once they are. */
  void onSorted(Consumer<List<SortKey>> listener) {
    sorted = listener;
  }

  private void sorted() {
    if (!restoring) {
      arrange();
      sorted.accept(order());
    }
  }

  private List<SortKey> order() {
    return table.getSortOrder().stream()
        .map(column -> new SortKey(column.getId(), column.getSortType()))
        .toList();
  }

  /** Sorts the rows as they were sorted at another time, as far as there are such columns. */
  void sortBy(List<SortKey> keys) {
    if (keys.equals(order())) {
      return;
    }
    List<TableColumn<FileRow, ?>> columnsInOrder = new ArrayList<>();
    restoring = true;
    for (SortKey key : keys) {
      for (TableColumn<FileRow, ?> column : table.getColumns()) {
        if (key.column().equals(column.getId())) {
          column.setSortType(key.direction());
          columnsInOrder.add(column);
        }
      }
    }
    table.getSortOrder().setAll(columnsInOrder);
    restoring = false;
    arrange();
  }

  /** Sorts by the column that counts most last, as rows that are equal to it keep their places. */
  private void sort(FileRow[] rows) {
    for (TableColumn<FileRow, ?> column : table.getSortOrder().reversed()) {
      ((FileColumn<?>) column).sort(rows);
    }
  }

  /** The rows of the selected files, as they are ordered on screen; a head stands for its files. */
  List<FileRow> selected() {
    List<FileRow> rows = new ArrayList<>();
    @Nullable FileRow above = null;
    for (FileRow row : table.getSelectionModel().getSelectedItems()) {
      if (row.isHead()) {
        above = row;
        rows.addAll(shown.groups().rowsOf(row));
      } else if (above == null || headOf(row) != above) {
        rows.add(row);
      }
    }
    return List.copyOf(rows);
  }

  /** The row of the only file that is selected, or null if there is none or more than that. */
  @Nullable FileRow onlySelected() {
    List<FileRow> selected = table.getSelectionModel().getSelectedItems();
    return selected.size() != 1 || selected.getFirst().isHead() ? null : selected.getFirst();
  }

  /** The row that the user is at, or null. */
  @Nullable FileRow focused() {
    return table.getFocusModel().getFocusedItem();
  }

  /** Selects rows, as far as they are shown, and what is selected already stays. */
  void select(List<FileRow> rows) {
    Set<FileRow> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    wanted.addAll(rows);
    int[] indices =
        IntStream.range(0, shown.list().size())
            .filter(i -> wanted.contains(shown.list().get(i)))
            .toArray();
    if (indices.length > 0) {
      table.getSelectionModel().selectIndices(indices[0], indices);
    }
  }

  /** Selects one row and scrolls to it, if it is shown; opens its folder for that. */
  boolean reveal(FileRow row) {
    FileRow head = headOf(row);
    if (head != null) {
      setOpen(head, true);
    }
    int index = shown.list().indexOf(row);
    if (index < 0) {
      return false;
    }
    table.getSelectionModel().clearAndSelect(index);
    table.scrollTo(index);
    return true;
  }

  /** The columns on screen, from left to right. */
  List<FileColumn<?>> visibleColumns() {
    List<FileColumn<?>> visible = new ArrayList<>();
    for (TableColumn<FileRow, ?> column : table.getVisibleLeafColumns()) {
      visible.add((FileColumn<?>) column);
    }
    return visible;
  }
}
