package org.parallelworkbench.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.parallelworkbench.files.VisibleText;

/** A table in plain text, its columns as wide as what is in them. Not thread-safe. */
final class TextTable {

  private static final String GAP = "  ";

  /** A column's heading and side. */
  record Column(String heading, boolean right) {

    /** A column of texts. */
    static Column left(String heading) {
      return new Column(heading, false);
    }

    /** A column of numbers. */
    static Column right(String heading) {
      return new Column(heading, true);
    }
  }

  private sealed interface Line {}

  private record Cells(List<String> texts) implements Line {}

  private record Remark(String text) implements Line {}

  private record Rule() implements Line {}

  private final List<Column> columns;
  private final List<Line> lines = new ArrayList<>();

  TextTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
    row(columns.stream().map(Column::heading).toList());
    rule();
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has not one cell for each column
   */
  void row(List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells for " + columns.size() + " columns");
    }
    lines.add(new Cells(cells.stream().map(VisibleText::of).toList()));
  }

  /** Adds a line that keeps to no columns. */
  void remark(String text) {
    lines.add(new Remark(VisibleText.of(text)));
  }

  /** Adds a line of dashes. */
  void rule() {
    lines.add(new Rule());
  }

  /** Prints the table as it is now. */
  void print(PrintWriter out) {
    List<Integer> widths = widths();
    for (Line line : lines) {
      out.println(
          switch (line) {
            case Cells cells -> aligned(cells.texts(), widths);
            case Remark remark -> remark.text();
            case Rule _ -> aligned(widths.stream().map("-"::repeat).toList(), widths);
          });
    }
  }

  private List<Integer> widths() {
    List<Integer> widths = new ArrayList<>(Collections.nCopies(columns.size(), 0));
    for (Line line : lines) {
      if (line instanceof Cells cells) {
        for (int i = 0; i < columns.size(); i++) {
          widths.set(i, Math.max(widths.get(i), DisplayWidth.of(cells.texts().get(i))));
        }
      }
    }
    return widths;
  }

  private String aligned(List<String> cells, List<Integer> widths) {
    List<String> padded = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String cell = cells.get(i);
      String padding = " ".repeat(widths.get(i) - DisplayWidth.of(cell));
      padded.add(columns.get(i).right() ? padding + cell : cell + padding);
    }
    return String.join(GAP, padded).stripTrailing();
  }
}
