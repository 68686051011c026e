package org.parallelworkbench.ui.common;

import javafx.scene.paint.Color;

/**
 * Somewhere a chart can be drawn: the screen or a file. Lengths are in pixels, y grows downwards,
 * and what is drawn later lies on top.
 */
public interface Drawing {

  /** Which part of a text lies at its x. */
  enum Anchor {
    /** Its beginning. */
    START,
    /** Its middle. */
    MIDDLE,
    /** Its end. */
    END
  }

  /** Fills a rectangle. */
  void rectangle(double x, double y, double width, double height, Color fill);

  /** Draws a rectangle's border, with the line's middle on its edges. */
  void frame(double x, double y, double width, double height, Color stroke, double lineWidth);

  /** Draws a line from one point to another. */
  void line(double x1, double y1, double x2, double y2, Color stroke, double lineWidth);

  /**
   * Draws a line through several points.
   *
   * @param ys as many as {@code xs}
   */
  void polyline(double[] xs, double[] ys, Color stroke, double lineWidth);

  /**
   * Fills the area that several points enclose.
   *
   * @param ys as many as {@code xs}
   */
  void polygon(double[] xs, double[] ys, Color fill);

  /**
   * Writes one line of text.
   *
   * @param baseline the y on which the letters stand
   * @param size the height of the font
   */
  void text(String text, double x, double baseline, Anchor anchor, double size, Color fill);
}
