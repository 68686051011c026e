package org.parallelworkbench.ui.files;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as text that spreadsheets take: tab-separated, under a line of titles. */
final class TableText {

  private TableText() {}

  /** These columns of these rows; every line ends with a line feed. */
  static String of(List<? extends FileColumn<?>> columns, List<FileRow> rows) {
    StringBuilder text =
        new StringBuilder(line(columns.stream().map(FileColumn::copyTitle).toList()));
    for (FileRow row : rows) {
      text.append(line(columns.stream().map(column -> column.copyText(row)).toList()));
    }
    return text.toString();
  }

  private static String line(List<String> values) {
    return values.stream()
        .map(value -> value.replaceAll("[\\t\\r\\n]", " "))
        .collect(Collectors.joining("\t", "", "\n"));
  }
}
