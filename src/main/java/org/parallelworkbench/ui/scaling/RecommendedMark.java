package org.parallelworkbench.ui.scaling;

import javafx.scene.chart.ValueAxis;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** A line up to, and a ring about, the point of the recommended worker count. */
final class RecommendedMark extends PlotItem {

  private static final double RADIUS = 8;

  private final int workers;
  private final double value;
  private final Line line = new Line();
  private final Circle ring = new Circle(RADIUS);

  RecommendedMark(int workers, double value) {
    super("recommended");
    this.workers = workers;
    this.value = value;
    setMouseTransparent(true);
    line.getStyleClass().add("line");
    ring.getStyleClass().add("ring");
    getChildren().addAll(line, ring);
  }

  @Override
  void place(ValueAxis<Number> x, ValueAxis<Number> y) {
    double centre = x.getDisplayPosition(workers);
    double height = y.getDisplayPosition(value);
    line.setStartX(centre);
    line.setEndX(centre);
    line.setStartY(y.getDisplayPosition(0));
    line.setEndY(height + RADIUS);
    ring.setCenterX(centre);
    ring.setCenterY(height);
  }
}
