package org.parallelworkbench.ui.files;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Copies what the selected rows say to the clipboard, one line for each row. */
final class RowCopying {

  private final FilesTable table;
  private final RowWords words;

  RowCopying(FilesTable table, RowWords words) {
    this.table = table;
    this.words = words;
  }

  /** Copies the visible columns, tab-separated, under a line of titles. */
  void copyRows() {
    copy(TableText.of(table.visibleColumns(), table.selected()));
  }

  /** Copies the full paths. */
  void copyPaths() {
    copy(lines(row -> row.file().location()));
  }

  /** Copies the messages of those rows that have one. */
  void copyMessages() {
    copy(lines(row -> words.message(row.state())));
  }

  /** Whether any selected row has a message. */
  boolean hasMessages() {
    return table.selected().stream().anyMatch(row -> !words.message(row.state()).isEmpty());
  }

  private String lines(Function<FileRow, String> line) {
    return table.selected().stream()
        .map(line)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
