package org.parallelworkbench.ui.files;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The rows that pass a filter, in an order of the user's.
 *
 * <p>Rows change many times a second during a run, so nothing is filtered or sorted anew when they
 * do, only on {@link #arrange}. Rows that are added meanwhile go to the end.
 */
final class ShownRows {

  private final ObservableList<FileRow> all;
  private final ObservableList<FileRow> shown = FXCollections.observableArrayList();
  private Predicate<FileRow> filter = row -> true;
  private @Nullable Comparator<FileRow> order;

  /** Shows some of these rows, at first all of them as they come. */
  ShownRows(ObservableList<FileRow> all) {
    this.all = all;
    arrange();
    all.addListener(this::follow);
  }

  /** The rows to show. */
  ObservableList<FileRow> list() {
    return shown;
  }

  /**
   * Filters and sorts anew.
   *
   * @param newOrder null leaves the rows as they came
   */
  void arrange(Predicate<FileRow> newFilter, @Nullable Comparator<FileRow> newOrder) {
    filter = newFilter;
    order = newOrder;
    arrange();
  }

  private void arrange() {
    Stream<FileRow> rows = all.stream().filter(filter);
    shown.setAll((order == null ? rows : rows.sorted(order)).toList());
  }

  private void follow(Change<? extends FileRow> change) {
    while (change.next()) {
      if (change.wasRemoved()) {
        arrange();
        return;
      }
      List<FileRow> added =
          change.getAddedSubList().stream().<FileRow>map(row -> row).filter(filter).toList();
      shown.addAll(added);
    }
  }
}
