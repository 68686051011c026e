package org.parallelworkbench.ui.files;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener.Change;
import javafx.util.Duration;

/**
 * Keeps what is on screen true to the files: which rows pass the filter, their order, how many they
 * are and what they add up to. Rows change many times a second during a run; that shows a few times
 * a second. Used on the FX thread only.
 */
final class Upkeep {

  private static final Duration REFRESH_PAUSE = Duration.millis(250);

  private final FileList list;
  private final FilesPane pane;
  private final FilesTable table;
  private final FilterBar filter;
  private final FileSums sums;
  private final PauseTransition refreshing = new PauseTransition(REFRESH_PAUSE);

  Upkeep(
      FileList list,
      ListCommands commands,
      FilesPane pane,
      FilesTable table,
      FilterBar filter,
      FileSums sums) {
    this.list = list;
    this.pane = pane;
    this.table = table;
    this.filter = filter;
    this.sums = sums;
    refreshing.setOnFinished(event -> refresh());
    table.onSorted(list::sort);
    list.orderProperty().subscribe(table::sortBy);
    list.rows().addListener(this::rowsChanged);
    table.shown().list().subscribe(this::describe);
    commands.lockedProperty().subscribe((before, after) -> lockChanged(after));
    commands.adding().scanningProperty().subscribe((before, after) -> table.keepOrder());
    describe();
  }

  private void rowsChanged(Change<? extends FileRow> change) {
    sums.follow(change);
    refreshSoon();
  }

  /** A row has gone from one state to another. */
  void rowChanged(FileRow row, RowState before, RowState after) {
    sums.changed(row, before, after);
    filter.changed(before, after);
    refreshSoon();
  }

  /** At the end of a run the rows come into their order again. */
  private void lockChanged(boolean locked) {
    if (!locked) {
      refresh();
      table.arrange();
    }
  }

  /** Shows only rows that pass. */
  void show(RowFilter newFilter) {
    table.setFilter(newFilter);
    describe();
    sums.update();
  }

  /**
   * Shows a column for each of these terms, with a sum under those that add up.
   *
   * @param titles what the columns are called
   */
  void showColumns(List<String> terms, Predicate<String> addsUp, UnaryOperator<String> titles) {
    sums.setTerms(terms, addsUp, titles, list.rows());
    refresh();
  }

  private void describe() {
    pane.describe(filter, table.shown().files(), list.rows().isEmpty());
  }

  private void refreshSoon() {
    if (refreshing.getStatus() != Animation.Status.RUNNING) {
      refreshing.play();
    }
  }

  /** Shows the sums, and what has come meanwhile into the state that the user wants to see. */
  private void refresh() {
    table.shown().groups().showChanges();
    if (filter.isStale()) {
      filter.apply();
    } else {
      sums.update();
    }
  }
}
