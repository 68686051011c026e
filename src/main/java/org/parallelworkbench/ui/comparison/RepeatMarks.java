package org.parallelworkbench.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** What repeats add to a bar: a dot for each of them, and an error bar. One repeat adds nothing. */
final class RepeatMarks {

  private static final double DOT_RADIUS = 2.5;
  private static final double CAP = 0.36;

  /** Dots side by side say more than dots on top of each other. */
  private static final int DOT_ROWS = 5;

  private final ElapsedChart.Bar bar;
  private final List<Circle> dots = new ArrayList<>();
  private final List<Line> errorBar = new ArrayList<>();

  RepeatMarks(ElapsedChart.Bar bar) {
    this.bar = bar;
    if (bar.repeats().size() > 1) {
      bar.repeats().forEach(seconds -> dots.add(dot()));
    }
    if (bar.interval().isPresent()) {
      for (int line = 0; line < 3; line++) {
        Line part = new Line();
        part.getStyleClass().add("error-bar");
        errorBar.add(part);
      }
    }
  }

  private static Circle dot() {
    Circle dot = new Circle(DOT_RADIUS);
    dot.getStyleClass().add("repeat-dot");
    return dot;
  }

  List<Node> nodes() {
    List<Node> nodes = new ArrayList<>(dots);
    nodes.addAll(errorBar);
    return nodes;
  }

  /** Places everything along the bar that begins at {@code top}. */
  void layout(NumberAxis seconds, double top, double height) {
    for (int i = 0; i < dots.size(); i++) {
      Circle dot = dots.get(i);
      dot.setCenterX(seconds.getDisplayPosition(bar.repeats().get(i)));
      dot.setCenterY(top + height * (i % DOT_ROWS + 1) / (DOT_ROWS + 1));
    }
    bar.interval()
        .ifPresent(
            interval -> {
              double low = seconds.getDisplayPosition(interval.low());
              double high = seconds.getDisplayPosition(interval.high());
              double middle = top + height / 2;
              double cap = height * CAP / 2;
              place(errorBar.get(0), low, middle, high, middle);
              place(errorBar.get(1), low, middle - cap, low, middle + cap);
              place(errorBar.get(2), high, middle - cap, high, middle + cap);
            });
  }

  private static void place(Line line, double startX, double startY, double endX, double endY) {
    line.setStartX(startX);
    line.setStartY(startY);
    line.setEndX(endX);
    line.setEndY(endY);
  }
}
