package org.parallelworkbench.ui.common;

import javafx.scene.paint.Color;

/**
 * Draws into an SVG document. Whatever is in a text or title, such as a file name made to look like
 * markup, comes out as text.
 */
public final class SvgDrawing implements Drawing {

  private final SvgWriter svg;

  private SvgDrawing(SvgWriter svg) {
    this.svg = svg;
  }

  /** The document that shows a figure. Called on the FX thread. */
  public static String document(Figure figure) {
    SvgWriter svg = new SvgWriter();
    figure.content().accept(new SvgDrawing(svg));
    return svg.document(figure.title(), figure.width(), figure.height());
  }

  @Override
  public void rectangle(double x, double y, double width, double height, Color fill) {
    svg.start("rect").box(x, y, width, height).paint("fill", fill).end();
  }

  @Override
  public void frame(
      double x, double y, double width, double height, Color stroke, double lineWidth) {
    outline(svg.start("rect").box(x, y, width, height), stroke, lineWidth);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Color stroke, double lineWidth) {
    SvgWriter line = svg.start("line").number("x1", x1).number("y1", y1);
    outline(line.number("x2", x2).number("y2", y2), stroke, lineWidth);
  }

  @Override
  public void polyline(double[] xs, double[] ys, Color stroke, double lineWidth) {
    outline(svg.start("polyline").points(xs, ys), stroke, lineWidth);
  }

  @Override
  public void polygon(double[] xs, double[] ys, Color fill) {
    svg.start("polygon").points(xs, ys).paint("fill", fill).end();
  }

  @Override
  public void text(String text, double x, double baseline, Anchor anchor, double size, Color fill) {
    svg.start("text").number("x", x).number("y", baseline).number("font-size", size);
    if (anchor != Anchor.START) {
      svg.word("text-anchor", anchor == Anchor.MIDDLE ? "middle" : "end");
    }
    svg.paint("fill", fill).end("text", text);
  }

  private static void outline(SvgWriter shape, Color stroke, double lineWidth) {
    shape.word("fill", "none").paint("stroke", stroke).number("stroke-width", lineWidth).end();
  }
}
