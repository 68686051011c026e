package org.parallelworkbench.ui.common;

import java.util.HexFormat;
import javafx.scene.paint.Color;

/**
 * Draws into an SVG document. Whatever is in a text or title, such as a file name made to look like
 * markup, comes out as text.
 */
public final class SvgDrawing implements Drawing {

  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder elements = new StringBuilder();

  private SvgDrawing() {}

  /** The document that shows a figure. Called on the FX thread. */
  public static String document(Figure figure) {
    SvgDrawing drawing = new SvgDrawing();
    figure.content().accept(drawing);
    SvgDrawing head = new SvgDrawing();
    head.elements.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    head.elements.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    head.number("width", figure.width()).number("height", figure.height());
    head.elements.append(" viewBox=\"0 0 ");
    head.append(figure.width());
    head.elements.append(' ');
    head.append(figure.height());
    head.elements.append("\" font-family=\"system-ui, sans-serif\">\n<title>");
    head.escape(figure.title());
    head.elements.append("</title>\n");
    return head.elements.append(drawing.elements).append("</svg>\n").toString();
  }

  @Override
  public void rectangle(double x, double y, double width, double height, Color fill) {
    start("rect").box(x, y, width, height).paint("fill", fill).end();
  }

  @Override
  public void frame(
      double x, double y, double width, double height, Color stroke, double lineWidth) {
    start("rect").box(x, y, width, height).outlined(stroke, lineWidth).end();
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Color stroke, double lineWidth) {
    start("line").number("x1", x1).number("y1", y1).number("x2", x2).number("y2", y2);
    outlined(stroke, lineWidth).end();
  }

  @Override
  public void polyline(double[] xs, double[] ys, Color stroke, double lineWidth) {
    start("polyline").points(xs, ys).outlined(stroke, lineWidth).end();
  }

  @Override
  public void polygon(double[] xs, double[] ys, Color fill) {
    start("polygon").points(xs, ys).paint("fill", fill).end();
  }

  @Override
  public void text(String text, double x, double baseline, Anchor anchor, double size, Color fill) {
    start("text").number("x", x).number("y", baseline).number("font-size", size);
    if (anchor != Anchor.START) {
      elements.append(" text-anchor=\"");
      elements.append(anchor == Anchor.MIDDLE ? "middle" : "end").append('"');
    }
    paint("fill", fill);
    elements.append('>');
    escape(text);
    elements.append("</text>\n");
  }

  private SvgDrawing start(String element) {
    elements.append('<').append(element);
    return this;
  }

  private void end() {
    elements.append("/>\n");
  }

  private SvgDrawing box(double x, double y, double width, double height) {
    return number("x", x).number("y", y).number("width", width).number("height", height);
  }

  private SvgDrawing outlined(Color stroke, double lineWidth) {
    elements.append(" fill=\"none\"");
    return paint("stroke", stroke).number("stroke-width", lineWidth);
  }

  private SvgDrawing points(double[] xs, double[] ys) {
    elements.append(" points=\"");
    for (int i = 0; i < xs.length; i++) {
      append(xs[i]);
      elements.append(',');
      append(ys[i]);
      elements.append(i < xs.length - 1 ? " " : "\"");
    }
    return this;
  }

  private SvgDrawing paint(String name, Color color) {
    elements.append(' ').append(name).append("=\"#");
    channel(color.getRed());
    channel(color.getGreen());
    channel(color.getBlue());
    elements.append('"');
    return color.isOpaque() ? this : number(name + "-opacity", color.getOpacity());
  }

  private void channel(double share) {
    HEX.toHexDigits(elements, (byte) Math.round(255 * share));
  }

  private SvgDrawing number(String name, double value) {
    elements.append(' ').append(name).append("=\"");
    append(value);
    elements.append('"');
    return this;
  }

  /** Writes hundredths: finer than can be seen, and a third of the file of all digits. */
  private void append(double value) {
    long hundredths = Math.round(100 * value);
    if (hundredths < 0) {
      elements.append('-');
    }
    long size = Math.abs(hundredths);
    elements.append(size / 100);
    if (size % 100 != 0) {
      elements.append('.').append(size / 10 % 10);
      if (size % 10 != 0) {
        elements.append(size % 10);
      }
    }
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '<' -> elements.append("&lt;");
                case '>' -> elements.append("&gt;");
                case '&' -> elements.append("&amp;");
                default -> elements.appendCodePoint(isXml(point) ? point : '\uFFFD');
              }
            });
  }

  /** Whether XML 1.0 lets a document hold this character at all, in whatever form. */
  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
