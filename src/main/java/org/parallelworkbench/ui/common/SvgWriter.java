package org.parallelworkbench.ui.common;

import java.util.HexFormat;
import javafx.scene.paint.Color;

/**
 * Writes the elements of an SVG document. Names and words are the program's own and stand as they
 * are; texts and titles may come from anywhere and come out as text.
 */
final class SvgWriter {

  private static final HexFormat HEX = HexFormat.of();

  private final StringBuilder elements = new StringBuilder();

  /** The whole document with what was written so far; its lengths are in pixels. */
  String document(String title, double width, double height) {
    SvgWriter whole = new SvgWriter();
    whole.elements.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    whole.start("svg").word("xmlns", "http://www.w3.org/2000/svg").word("role", "img");
    whole.number("width", width).number("height", height).numbers("viewBox", 0, 0, width, height);
    whole.word("font-family", "system-ui, sans-serif").open();
    whole.start("title").end("title", title);
    whole.elements.append(elements);
    whole.close("svg");
    return whole.elements.toString();
  }

  /** Begins an element, whose attributes follow. */
  SvgWriter start(String element) {
    elements.append('<').append(element);
    return this;
  }

  /** Ends an element that has nothing in it. */
  void end() {
    elements.append("/>\n");
  }

  /** Ends the start of an element with others in it, which {@link #close} ends. */
  void open() {
    elements.append(">\n");
  }

  /** Ends an element that was opened. */
  void close(String element) {
    elements.append("</").append(element).append(">\n");
  }

  /** Ends an element that has only a text in it. */
  void end(String element, String text) {
    elements.append('>');
    escape(text);
    close(element);
  }

  /** An attribute of the program's own words, which are not escaped. */
  SvgWriter word(String name, String value) {
    elements.append(' ').append(name).append("=\"").append(value).append('"');
    return this;
  }

  SvgWriter number(String name, double value) {
    return numbers(name, value);
  }

  SvgWriter numbers(String name, double... values) {
    elements.append(' ').append(name).append("=\"");
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        elements.append(' ');
      }
      append(values[i]);
    }
    elements.append('"');
    return this;
  }

  SvgWriter box(double x, double y, double width, double height) {
    return number("x", x).number("y", y).number("width", width).number("height", height);
  }

  SvgWriter points(double[] xs, double[] ys) {
    elements.append(" points=\"");
    for (int i = 0; i < xs.length; i++) {
      append(xs[i]);
      elements.append(',');
      append(ys[i]);
      elements.append(i < xs.length - 1 ? " " : "");
    }
    elements.append('"');
    return this;
  }

  SvgWriter paint(String name, Color color) {
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
