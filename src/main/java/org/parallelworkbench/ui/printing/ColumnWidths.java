package org.parallelworkbench.ui.printing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide columns are on paper, in points: as wide as their texts, as long as there is room. */
final class ColumnWidths {

  /** Between two columns. */
  static final double GAP = 8;

  /** No column of texts is cut to less. */
  private static final double LEAST = 60;

  private ColumnWidths() {}

  /**
   * The widths. Where room is short the widest texts are cut, numbers never, so that together they
   * may be wider than the page.
   *
   * @param measure how wide a text is
   * @param room how wide the page is
   */
  static double[] of(PrintedTable table, ToDoubleFunction<String> measure, double room) {
    List<PrintedTable.Column> columns = table.columns();
    double[] widths =
        IntStream.range(0, columns.size())
            .mapToDouble(i -> Math.ceil(measure.applyAsDouble(longest(table, i))) + GAP)
            .toArray();
    List<Integer> texts = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      if (!columns.get(i).numeric() && widths[i] > LEAST) {
        texts.add(i);
      }
    }
    texts.sort(Comparator.comparingDouble(i -> widths[i]));
    double left =
        room - DoubleStream.of(widths).sum() + texts.stream().mapToDouble(i -> widths[i]).sum();
    for (int i = 0; i < texts.size(); i++) {
      int column = texts.get(i);
      double share = Math.max(LEAST, left / (texts.size() - i));
      widths[column] = Math.min(widths[column], share);
      left -= widths[column];
    }
    return widths;
  }

  /**
   * What stands for others may reach over its column, unless it is a number. By its number of
   * characters, as there may be a hundred thousand to measure.
   */
  private static String longest(PrintedTable table, int column) {
    boolean numeric = table.columns().get(column).numeric();
    return Stream.concat(
            Stream.of(table.columns().get(column).title()),
            table.lines().stream()
                .filter(line -> numeric || !line.bold())
                .map(line -> line.cells().get(column)))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
