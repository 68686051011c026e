package org.parallelworkbench.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.parallelworkbench.ui.printing.PrintedTable;

/** The rows on screen as a table for paper. */
final class RowPrinting {

  private static final String STATES = ": ";

  private final FilesTable table;
  private final RowWords words;

  RowPrinting(FilesTable table, RowWords words) {
    this.table = table;
    this.words = words;
  }

  /**
   * All rows that are shown, in their order, and the sums below the table.
   *
   * @param heading what stands above them
   */
  PrintedTable of(List<String> heading) {
    List<FileColumn<?>> columns = new ArrayList<>(table.visibleColumns());
    // A bar says nothing on paper that the state does not.
    columns.remove(table.columns().progress);
    List<PrintedTable.Line> lines = new ArrayList<>();
    for (FileRow row : table.shown().list()) {
      lines.add(line(columns, row));
    }
    lines.add(totals(columns));
    return new PrintedTable(
        heading,
        columns.stream()
            .map(column -> new PrintedTable.Column(column.getText(), column.isNumeric()))
            .toList(),
        lines);
  }

  private PrintedTable.Line line(List<FileColumn<?>> columns, FileRow row) {
    if (!(row.state() instanceof RowState.Folder folder)) {
      return new PrintedTable.Line(
          columns.stream().map(column -> column.shownText(row)).toList(), false);
    }
    String name = words.name(row) + STATES + words.states(folder::count);
    return headed(columns, name, column -> column.shownText(row));
  }

  private PrintedTable.Line totals(List<FileColumn<?>> columns) {
    return headed(columns, table.totals().caption(), column -> table.totals().sum(column));
  }

  /** What stands for others says so in its first cell, and has no more than numbers besides. */
  private static PrintedTable.Line headed(
      List<FileColumn<?>> columns, String first, Function<FileColumn<?>, String> numbers) {
    List<String> cells = new ArrayList<>();
    for (FileColumn<?> column : columns) {
      String number = column.isNumeric() ? numbers.apply(column) : "";
      cells.add(cells.isEmpty() ? first : number);
    }
    return new PrintedTable.Line(cells, true);
  }
}
