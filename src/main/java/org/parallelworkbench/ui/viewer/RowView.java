package org.parallelworkbench.ui.viewer;

import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.HitSearch.Hit;

/** A row on screen: its text over what marks the hits and the bytes that did not decode. */
final class RowView extends Pane {

  static final double HEIGHT = 20;

  private static final double BASELINE = 15;
  private static final char REPLACEMENT = '\uFFFD';

  private final Path hits = path("hit");
  private final Path current = path("current-hit");
  private final Path malformed = path("malformed");
  private final Text text = new Text();

  RowView() {
    text.getStyleClass().add("content");
    text.setY(BASELINE);
    getChildren().addAll(hits, current, malformed, text);
  }

  private static Path path(String style) {
    Path path = new Path();
    path.getStyleClass().add(style);
    return path;
  }

  /** Shows nothing. */
  void clear() {
    text.setText("");
    hits.getElements().clear();
    current.getElements().clear();
    malformed.getElements().clear();
  }

  /**
   * Shows a row.
   *
   * @param chosen the hit that the user is at, or null
   */
  void show(PageRows page, PageRows.Row row, @Nullable Hit chosen) {
    clear();
    String visible = page.visible(row);
    text.setText(visible);
    for (Hit hit : page.hits()) {
      mark(row, hit, hit.equals(chosen) ? current : hits);
    }
    for (Hit hit : page.begun()) {
      mark(row, hit, hits);
    }
    for (int at = visible.indexOf(REPLACEMENT);
        at >= 0;
        at = visible.indexOf(REPLACEMENT, at + 1)) {
      mark(malformed, at, at + 1);
    }
  }

  private void mark(PageRows.Row row, Hit hit, Path path) {
    if (hit.start() < row.end() && hit.end() > row.start()) {
      mark(path, hit.start() - row.start(), hit.end() - row.start());
    }
  }

  private void mark(Path path, int start, int end) {
    int length = text.getText().length();
    path.getElements().addAll(text.rangeShape(Math.max(0, start), Math.min(length, end)));
  }

  /** How wide the text is, in pixels. */
  double textWidth() {
    return text.getLayoutBounds().getWidth();
  }

  /** Where a character of the row begins, in pixels. */
  double xOf(int character) {
    Text before =
        new Text(text.getText().substring(0, Math.min(character, text.getText().length())));
    before.setFont(text.getFont());
    return before.getLayoutBounds().getWidth();
  }

  /** What it shows. */
  String text() {
    return text.getText();
  }
}
