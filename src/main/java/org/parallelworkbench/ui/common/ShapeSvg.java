package org.parallelworkbench.ui.common;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.VLineTo;

/** Writes the shapes that charts are made of as SVG, in their own coordinates. */
final class ShapeSvg {

  private final SvgWriter svg;

  ShapeSvg(SvgWriter svg) {
    this.svg = svg;
  }

  /** Writes a shape, unless it has no paint or is of a kind that charts are not made of. */
  void draw(Shape shape) {
    if (!(shape.getFill() instanceof Color) && !(shape.getStroke() instanceof Color)) {
      return;
    }
    boolean known =
        switch (shape) {
          case Line line -> start(line);
          case Circle circle -> start(circle);
          case Rectangle rectangle -> start(rectangle);
          case Polyline polyline -> start("polyline", polyline.getPoints());
          case Polygon polygon -> start("polygon", polygon.getPoints());
          case Path path -> start(path);
          default -> false;
        };
    if (known) {
      paint(shape);
      svg.end();
    }
  }

  private boolean start(Line line) {
    svg.start("line").number("x1", line.getStartX()).number("y1", line.getStartY());
    svg.number("x2", line.getEndX()).number("y2", line.getEndY());
    return true;
  }

  private boolean start(Circle circle) {
    svg.start("circle").number("cx", circle.getCenterX()).number("cy", circle.getCenterY());
    svg.number("r", circle.getRadius());
    return true;
  }

  private boolean start(Rectangle box) {
    svg.start("rect").box(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    if (box.getArcWidth() > 0 && box.getArcHeight() > 0) {
      svg.number("rx", box.getArcWidth() / 2).number("ry", box.getArcHeight() / 2);
    }
    return true;
  }

  private boolean start(String element, List<Double> corners) {
    double[] xs = new double[corners.size() / 2];
    double[] ys = new double[xs.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = corners.get(2 * i);
      ys[i] = corners.get(2 * i + 1);
    }
    svg.start(element).points(xs, ys);
    return true;
  }

  private boolean start(Path path) {
    svg.start("path")
        .word("d", path.getElements().stream().map(ShapeSvg::step).collect(Collectors.joining()));
    return true;
  }

  private static String step(PathElement step) {
    String text =
        switch (step) {
          case MoveTo to -> "M%s %s".formatted(to.getX(), to.getY());
          case LineTo to -> "L%s %s".formatted(to.getX(), to.getY());
          case HLineTo to -> "H%s".formatted(to.getX());
          case VLineTo to -> "V%s".formatted(to.getY());
          case CubicCurveTo to ->
              "C%s %s %s %s %s %s"
                  .formatted(
                      to.getControlX1(),
                      to.getControlY1(),
                      to.getControlX2(),
                      to.getControlY2(),
                      to.getX(),
                      to.getY());
          case QuadCurveTo to ->
              "Q%s %s %s %s".formatted(to.getControlX(), to.getControlY(), to.getX(), to.getY());
          case ArcTo to ->
              "A%s %s %s %s %s %s %s"
                  .formatted(
                      to.getRadiusX(),
                      to.getRadiusY(),
                      to.getXAxisRotation(),
                      to.isLargeArcFlag() ? 1 : 0,
                      to.isSweepFlag() ? 1 : 0,
                      to.getX(),
                      to.getY());
          case ClosePath close -> "Z";
          default -> throw new IllegalArgumentException("unknown step of a path: " + step);
        };
    // A small letter is a step from where the one before ended; only the first can be a letter.
    return step.isAbsolute() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private void paint(Shape shape) {
    if (shape.getFill() instanceof Color fill) {
      svg.paint("fill", fill);
    } else {
      svg.word("fill", "none");
    }
    if (shape.getStroke() instanceof Color stroke && shape.getStrokeWidth() > 0) {
      svg.paint("stroke", stroke).number("stroke-width", shape.getStrokeWidth());
      if (shape.getStrokeLineCap() != StrokeLineCap.BUTT) {
        svg.word(
            "stroke-linecap", shape.getStrokeLineCap() == StrokeLineCap.ROUND ? "round" : "square");
      }
      if (!shape.getStrokeDashArray().isEmpty()) {
        svg.numbers(
            "stroke-dasharray",
            shape.getStrokeDashArray().stream().mapToDouble(Double::doubleValue).toArray());
      }
    }
  }
}
