package org.parallelworkbench.ui.files;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;

/**
 * The rows that pass a filter, in an order of the user's.
 *
 * <p>Rows change many times a second during a run, so nothing is filtered or sorted anew when they
 * do, only on {@link #arrange}. Rows that are added meanwhile go to the end.
 */
final class ShownRows {

  private final ObservableList<FileRow> all;
  private final RowList shown = new RowList();
  private Predicate<FileRow> filter = row -> true;
  private Consumer<FileRow[]> order = rows -> {};
  private final FolderGroups groups;
  private boolean grouped;
  private int files;

  /**
   * Shows some of these rows, at first all of them as they come.
   *
   * @param groups puts them under the heads of folders, if that is wanted
   */
  ShownRows(ObservableList<FileRow> all, FolderGroups groups) {
    this.all = all;
    this.groups = groups;
    arrange();
    all.addListener(this::follow);
  }

  /** The rows to show, heads of folders among them if they are grouped. */
  ObservableList<FileRow> list() {
    return shown;
  }

  /** How many files pass the filter, those of closed folders too. */
  int files() {
    return files;
  }

  /** What heads of folders stand for. */
  FolderGroups groups() {
    return groups;
  }

  /** Whether rows are kept together by folder from the next arrangement on. */
  void setGrouped(boolean wanted) {
    grouped = wanted;
  }

  /**
   * Filters and sorts anew.
   *
   * @param newOrder sorts the rows; if it does nothing, they are left as they came
   */
  void arrange(Predicate<FileRow> newFilter, Consumer<FileRow[]> newOrder) {
    filter = newFilter;
    order = newOrder;
    arrange();
  }

  private void arrange() {
    FileRow[] rows = all.stream().filter(filter).toArray(FileRow[]::new);
    order.accept(rows);
    files = rows.length;
    if (grouped) {
      shown.replace(groups.arrange(rows, order));
    } else {
      groups.clear();
      shown.replace(Arrays.asList(rows));
    }
  }

  private void follow(Change<? extends FileRow> change) {
    while (change.next()) {
      if (change.wasRemoved()) {
        arrange();
        return;
      }
      List<FileRow> added =
          change.getAddedSubList().stream().<FileRow>map(row -> row).filter(filter).toList();
      files += added.size();
      shown.append(added);
    }
  }
}
