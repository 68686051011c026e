package org.parallelworkbench.ui.comparison;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.export.CsvExport;
import org.parallelworkbench.export.TimingsMarkdown;
import org.parallelworkbench.ui.common.Texts;

/** Copies the whole table of timings to the clipboard: by its menu, or as CSV by Ctrl+C. */
final class TimingsCopying {

  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final TableView<Timing> table;

  private TimingsCopying(TableView<Timing> table) {
    this.table = table;
  }

  /** Gives the table its menu and its key. */
  static void install(TableView<Timing> table, Texts texts) {
    TimingsCopying copying = new TimingsCopying(table);
    MenuItem csv = item(texts.get("copy.csv"), copying::copyCsv);
    MenuItem markdown = item(texts.get("copy.markdown"), copying::copyMarkdown);
    table.setContextMenu(new ContextMenu(csv, markdown));
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copying.copyCsv();
            event.consume();
          }
        });
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void copyCsv() {
    copy(CsvExport::timings);
  }

  private void copyMarkdown() {
    copy(TimingsMarkdown::write);
  }

  private void copy(Format format) {
    StringWriter text = new StringWriter();
    try {
      format.write(table.getItems(), text);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.toString()));
  }

  /** A way to write timings. */
  @FunctionalInterface
  private interface Format {
    void write(List<Timing> timings, Writer out) throws IOException;
  }
}
