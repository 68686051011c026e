package org.parallelworkbench.ui.files;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A line below the table with a sum under each column that has one; it scrolls with the table. */
final class TotalsRow extends Region {

  /** A sum and the column it stands under. */
  private record Sum(TableColumn<FileRow, ?> column, Label label) {}

  private final TableView<FileRow> table;
  private final Label caption = new Label();
  private final Tooltip captionTooltip = new Tooltip();
  private final List<Sum> sums = new ArrayList<>();
  private @Nullable ScrollBar scrollBar;

  TotalsRow(TableView<FileRow> table) {
    this.table = table;
    getStyleClass().add("totals");
    setId("totalsRow");
    caption.setId("totalsCaption");
    caption.setTooltip(captionTooltip);
    getChildren().add(caption);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    table.getVisibleLeafColumns().subscribe(this::requestLayout);
    for (TableColumn<FileRow, ?> column : table.getColumns()) {
      column.widthProperty().subscribe((before, after) -> requestLayout());
    }
  }

  /** Sums these columns from now on. */
  void setColumns(List<? extends TableColumn<FileRow, ?>> columns) {
    sums.forEach(sum -> getChildren().remove(sum.label()));
    sums.clear();
    for (TableColumn<FileRow, ?> column : columns) {
      Label label = new Label();
      label.setId("total-" + column.getId());
      label.setAlignment(Pos.CENTER_RIGHT);
      column.widthProperty().subscribe((before, after) -> requestLayout());
      sums.add(new Sum(column, label));
      getChildren().add(label);
    }
  }

  /**
   * Shows sums.
   *
   * @param text what they are the sums of
   * @param values one for each column
   */
  void show(String text, List<String> values) {
    caption.setText(text);
    captionTooltip.setText(text);
    for (int i = 0; i < sums.size(); i++) {
      Sum sum = sums.get(i);
      sum.label().setText(values.get(i));
      sum.label().setAccessibleText(sum.column().getText() + " " + values.get(i));
      widen(sum);
    }
  }

  /** What the sums are the sums of. */
  String caption() {
    return caption.getText();
  }

  /** The sum under a column, an empty text if there is none. */
  String sum(TableColumn<FileRow, ?> column) {
    return sums.stream()
        .filter(sum -> sum.column().equals(column))
        .map(sum -> sum.label().getText())
        .findFirst()
        .orElse("");
  }

  /** A sum is often longer than the numbers above it, and half a number is worse than none. */
  private static void widen(Sum sum) {
    double needed = Math.ceil(sum.label().prefWidth(-1));
    if (needed > sum.column().getWidth()) {
      sum.column().setPrefWidth(needed);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + caption.prefHeight(-1) + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double top = snappedTopInset();
    double height = getHeight() - top - snappedBottomInset();
    double x = snappedLeftInset() - scrolled();
    double captionEnd = getWidth();
    for (TableColumn<FileRow, ?> column : table.getVisibleLeafColumns()) {
      for (Sum sum : sums) {
        if (sum.column().equals(column)) {
          sum.label().resizeRelocate(x, top, column.getWidth(), height);
          captionEnd = Math.min(captionEnd, x);
        }
      }
      x += column.getWidth();
    }
    for (Sum sum : sums) {
      sum.label().setVisible(table.getVisibleLeafColumns().contains(sum.column()));
    }
    caption.resizeRelocate(snappedLeftInset(), top, Math.max(0, captionEnd), height);
  }

  private double scrolled() {
    if (scrollBar == null) {
      for (Node node : table.lookupAll(".scroll-bar")) {
        if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL) {
          scrollBar = bar;
          bar.valueProperty().subscribe((before, after) -> requestLayout());
        }
      }
    }
    return scrollBar == null || !scrollBar.isVisible() ? 0 : scrollBar.getValue();
  }
}
