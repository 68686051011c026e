package org.parallelworkbench.ui.files;

import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.TextCell;

/**
 * A column of the file list: what it shows of a row, how it sorts, and how it is copied.
 *
 * @param <V> what its cells are told of a row
 */
final class FileColumn<V> extends TableColumn<FileRow, V> {

  private final RowOrder order;
  private String copyTitle;
  private final Function<FileRow, String> shownText;
  private Function<FileRow, String> copyText;

  private FileColumn(
      String id,
      String title,
      Function<FileRow, ObservableValue<V>> value,
      Function<V, String> text,
      RowOrder order) {
    super(title);
    this.order = order;
    this.copyTitle = title;
    this.shownText = row -> text.apply(value.apply(row).getValue());
    this.copyText = shownText;
    setId(id);
    setCellValueFactory(features -> value.apply(features.getValue()));
    showBy(() -> new TextCell<>(text));
  }

  /** A column about the file itself. */
  static FileColumn<SourceFile> ofFile(
      String id, String title, Function<SourceFile, String> text, RowOrder order) {
    return new FileColumn<>(id, title, row -> new ReadOnlyObjectWrapper<>(row.file()), text, order);
  }

  /** A column about the file's state, whose cells follow it. */
  static FileColumn<RowState> ofState(
      String id, String title, Function<RowState, String> text, RowOrder order) {
    return new FileColumn<>(id, title, FileRow::stateProperty, text, order);
  }

  /** A column of texts about a row that may change whenever its state does. */
  static FileColumn<String> ofRow(
      String id, String title, Function<FileRow, String> text, RowOrder order) {
    return new FileColumn<>(
        id,
        title,
        row -> row.stateProperty().map(state -> text.apply(row)),
        Function.identity(),
        order);
  }

  /** Shows the values in cells of another kind. */
  FileColumn<V> showBy(Supplier<TableCell<FileRow, V>> cell) {
    setCellFactory(column -> cell.get());
    return this;
  }

  /** Aligns numbers at their last digit. */
  FileColumn<V> numeric() {
    getStyleClass().add("numeric");
    return this;
  }

  /** Copies something else than is shown, such as a number without its unit. */
  FileColumn<V> copiedAs(String title, Function<FileRow, String> text) {
    copyTitle = title;
    copyText = text;
    return this;
  }

  /** The width to begin with, and the least, in pixels. */
  FileColumn<V> wide(double width, double least) {
    setMinWidth(least);
    setPrefWidth(width);
    return this;
  }

  /** Sorts rows by it, in the direction it is set to. */
  void sort(FileRow[] rows) {
    order.sort(rows, getSortType());
  }

  /** Whether it is a column of numbers. */
  boolean isNumeric() {
    return getStyleClass().contains("numeric");
  }

  /** What it says of a row, in words. */
  String shownText(FileRow row) {
    return shownText.apply(row);
  }

  /** What stands above its values when copied. */
  String copyTitle() {
    return copyTitle;
  }

  /** What is copied of a row. */
  String copyText(FileRow row) {
    return copyText.apply(row);
  }
}
