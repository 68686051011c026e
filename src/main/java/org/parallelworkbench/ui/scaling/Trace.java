package org.parallelworkbench.ui.scaling;

import java.util.List;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.chart.ValueAxis;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;

/** A line through points, or the area between them. */
final class Trace extends PlotItem {

  private final List<Point2D> points;
  private final ObservableList<Double> corners;

  private Trace(
      String styleClass, List<Point2D> points, Shape shape, ObservableList<Double> corners) {
    super(styleClass);
    this.points = List.copyOf(points);
    this.corners = corners;
    setMouseTransparent(true);
    shape.getStyleClass().add("trace");
    getChildren().add(shape);
  }

  /** A line from point to point. */
  static Trace line(String styleClass, List<Point2D> points) {
    Polyline line = new Polyline();
    return new Trace(styleClass, points, line, line.getPoints());
  }

  /** The area that these corners enclose. */
  static Trace area(String styleClass, List<Point2D> corners) {
    Polygon area = new Polygon();
    return new Trace(styleClass, corners, area, area.getPoints());
  }

  @Override
  void place(ValueAxis<Number> x, ValueAxis<Number> y) {
    corners.clear();
    for (Point2D point : points) {
      corners.addAll(x.getDisplayPosition(point.getX()), y.getDisplayPosition(point.getY()));
    }
  }
}
