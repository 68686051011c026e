package org.parallelworkbench.ui.common;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws on a canvas. Used on the FX thread only, if the canvas is on screen. */
public final class CanvasDrawing implements Drawing {

  private final GraphicsContext graphics;
  private final Map<Double, Font> fonts = new HashMap<>();

  /**
   * @param graphics its transformation is kept, its colours and line widths are not
   */
  public CanvasDrawing(GraphicsContext graphics) {
    this.graphics = graphics;
  }

  @Override
  public void rectangle(double x, double y, double width, double height, Color fill) {
    graphics.setFill(fill);
    graphics.fillRect(x, y, width, height);
  }

  @Override
  public void frame(
      double x, double y, double width, double height, Color stroke, double lineWidth) {
    stroke(stroke, lineWidth);
    graphics.strokeRect(x, y, width, height);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Color stroke, double lineWidth) {
    stroke(stroke, lineWidth);
    graphics.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void polyline(double[] xs, double[] ys, Color stroke, double lineWidth) {
    stroke(stroke, lineWidth);
    graphics.strokePolyline(xs, ys, xs.length);
  }

  @Override
  public void polygon(double[] xs, double[] ys, Color fill) {
    graphics.setFill(fill);
    graphics.fillPolygon(xs, ys, xs.length);
  }

  @Override
  public void text(String text, double x, double baseline, Anchor anchor, double size, Color fill) {
    graphics.setFont(fonts.computeIfAbsent(size, Font::font));
    graphics.setTextAlign(
        switch (anchor) {
          case START -> TextAlignment.LEFT;
          case MIDDLE -> TextAlignment.CENTER;
          case END -> TextAlignment.RIGHT;
        });
    graphics.setFill(fill);
    graphics.fillText(text, x, baseline);
  }

  private void stroke(Color stroke, double lineWidth) {
    graphics.setStroke(stroke);
    graphics.setLineWidth(lineWidth);
  }
}
