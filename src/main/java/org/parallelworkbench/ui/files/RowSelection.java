package org.parallelworkbench.ui.files;

import java.util.stream.IntStream;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import org.jspecify.annotations.Nullable;

/**
 * Selects whole rows, one bit for each. A table's own selection keeps an object for each selected
 * cell, and needs seconds to let go of a hundred thousand of them.
 */
final class RowSelection extends TableViewSelectionModel<FileRow> {

  /** Where a table keeps the place that a selection with the shift key starts from. */
  private static final String ANCHOR = "anchor";

  @SuppressWarnings("rawtypes")
  private final ObservableList<TablePosition> cells;

  /** A selection of the rows that this table has now and will have. */
  RowSelection(TableView<FileRow> table) {
    super(table);
    cells = new SelectedCells(table, getSelectedIndices());
    setSelectionMode(SelectionMode.MULTIPLE);
    table.getItems().addListener(this::follow);
  }

  /** Rows that are added come last; after any other change the places mean other rows. */
  private void follow(Change<? extends FileRow> change) {
    while (change.next()) {
      if (change.wasRemoved()) {
        clearSelection();
      }
    }
  }

  @Override
  @SuppressWarnings("rawtypes")
  public ObservableList<TablePosition> getSelectedCells() {
    return cells;
  }

  @Override
  public void clearAndSelect(int row) {
    // The table finds the new one by itself, but not while there is an old one.
    getTableView().getProperties().remove(ANCHOR);
    super.clearAndSelect(row);
  }

  @Override
  public boolean isSelected(int row, @Nullable TableColumn<FileRow, ?> column) {
    return isSelected(row);
  }

  @Override
  public void select(int row, @Nullable TableColumn<FileRow, ?> column) {
    select(row);
  }

  @Override
  public void clearAndSelect(int row, @Nullable TableColumn<FileRow, ?> column) {
    clearAndSelect(row);
  }

  @Override
  public void clearSelection(int row, @Nullable TableColumn<FileRow, ?> column) {
    clearSelection(row);
  }

  @Override
  public void selectRange(
      int from,
      @Nullable TableColumnBase<FileRow, ?> fromColumn,
      int to,
      @Nullable TableColumnBase<FileRow, ?> toColumn) {
    int step = from <= to ? 1 : -1;
    int[] rows = IntStream.iterate(from, row -> row != to + step, row -> row + step).toArray();
    selectIndices(from, rows);
  }

  @Override
  public void selectLeftCell() {}

  @Override
  public void selectRightCell() {}

  @Override
  public void selectAboveCell() {
    selectPrevious();
  }

  @Override
  public void selectBelowCell() {
    selectNext();
  }
}
