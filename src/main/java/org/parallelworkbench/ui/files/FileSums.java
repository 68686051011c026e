package org.parallelworkbench.ui.files;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener.Change;
import javafx.scene.control.MultipleSelectionModel;
import org.parallelworkbench.ui.counts.ColumnSums;

/**
 * What the files add up to: kept up to date as rows change, shown below the table and told to a
 * chart. Used on the FX thread only.
 */
final class FileSums {

  private final FilesTable table;
  private final Totals totals;
  private final TotalsWords words;
  private final ShownSums shown;
  private final ReadOnlyObjectWrapper<ColumnSums> columnSums =
      new ReadOnlyObjectWrapper<>(ColumnSums.NONE);
  private List<Boolean> summed = List.of();

  /**
   * @param totals the running sums over all files
   * @param selection which rows are added up, if there are several
   */
  FileSums(
      FilesTable table,
      MultipleSelectionModel<FileRow> selection,
      Totals totals,
      TotalsWords words) {
    this.table = table;
    this.totals = totals;
    this.words = words;
    shown = new ShownSums(totals, table.shown(), selection, this::show);
    selection.getSelectedIndices().subscribe(shown::update);
  }

  /** The sums of the files that are shown, or selected, for a chart. */
  ReadOnlyObjectProperty<ColumnSums> columnSumsProperty() {
    return columnSums.getReadOnlyProperty();
  }

  /**
   * Has a column for each of these terms, with a sum under those that add up.
   *
   * @param titles what the columns are called
   * @param rows all files
   */
  void setTerms(
      List<String> terms,
      Predicate<String> addsUp,
      UnaryOperator<String> titles,
      List<FileRow> rows) {
    table.setTerms(terms, titles);
    totals.restart(terms, rows);
    summed = terms.stream().map(addsUp::test).toList();
    table.sumInFolders(summed);
  }

  /** Takes in that there are other files; shows at the next update. */
  void follow(Change<? extends FileRow> change) {
    while (change.next()) {
      change.getRemoved().forEach(totals::remove);
      change.getAddedSubList().forEach(totals::add);
    }
  }

  /** Takes in that a row has gone from one state to another; shows at the next update. */
  void changed(FileRow row, RowState before, RowState after) {
    totals.changed(before, after);
    table.shown().groups().changed(row, before, after);
  }

  /** Adds up anew, as rows have changed, or which of them are shown. */
  void update() {
    shown.update();
  }

  private void show(ShownSums.Scope scope, Totals sums) {
    String caption = words.caption(scope, sums);
    table.showTotals(caption, words.sums(sums, summed));
    columnSums.set(ColumnBars.of(caption, sums, table.termTitles(), summed, table.onlySelected()));
  }
}
