package org.parallelworkbench.ui.files;

import java.util.List;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import javafx.collections.transformation.TransformationList;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;

/**
 * Selected rows as the positions that a table's keyboard handling asks for, made as needed.
 *
 * <p>Of a change to very many rows only the last few are reported: that handling looks at each of
 * them, but remembers ten.
 */
@SuppressWarnings("rawtypes")
final class SelectedCells extends TransformationList<TablePosition, Integer> {

  private static final int MOST_REPORTED = 10;

  private final TableView<FileRow> table;

  SelectedCells(TableView<FileRow> table, ObservableList<Integer> rows) {
    super(rows);
    this.table = table;
  }

  @Override
  protected void sourceChanged(Change<? extends Integer> change) {
    beginChange();
    while (change.next()) {
      if (change.wasRemoved()) {
        List<? extends Integer> removed = change.getRemoved();
        nextRemove(
            change.getFrom(),
            removed.subList(Math.max(0, removed.size() - MOST_REPORTED), removed.size()).stream()
                .<TablePosition>map(this::position)
                .toList());
      }
      if (change.wasAdded()) {
        nextAdd(Math.max(change.getFrom(), change.getTo() - MOST_REPORTED), change.getTo());
      }
    }
    endChange();
  }

  @Override
  public int getSourceIndex(int index) {
    return index;
  }

  @Override
  public int getViewIndex(int index) {
    return index;
  }

  @Override
  public TablePosition get(int index) {
    return position(getSource().get(index));
  }

  @Override
  public int size() {
    return getSource().size();
  }

  private TablePosition<FileRow, ?> position(int row) {
    return new TablePosition<>(table, row, null);
  }
}
