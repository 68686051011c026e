package org.parallelworkbench.ui.printing;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/**
 * Lays out a table on pages: the heading on the first, the titles of the columns and the page's
 * number on each. If it is too wide all of it is made smaller. For one thread at a time.
 */
final class PrintLayout {

  private static final double SIZE = 8;
  private static final double LINE = 11.5;
  private static final double HEADING_LINE = 14;
  private static final double TITLES = 18;
  private static final double FOOT = 22;
  private static final String ELLIPSIS = "…";

  private final Font plain = Font.font(SIZE);
  private final Font bold = Font.font(null, FontWeight.BOLD, SIZE);
  private final Font title = Font.font(null, FontWeight.BOLD, SIZE + 3);
  private final Text ruler = new Text();
  private final PrintedTable table;
  private final double[] widths;
  private final double width;
  private final double height;
  private final double scale;

  /**
   * @param width of a page, in points
   * @param height of a page, in points
   */
  PrintLayout(PrintedTable table, double width, double height) {
    this.table = table;
    widths = ColumnWidths.of(table, text -> measure(text, bold), width);
    scale = Math.min(1, width / DoubleStream.of(widths).sum());
    this.width = width / scale;
    this.height = height / scale;
  }

  /** How many pages there are; at least one. */
  int pages() {
    int rest = table.lines().size() - linesOn(0);
    return rest <= 0 ? 1 : 1 + (rest + linesOn(1) - 1) / linesOn(1);
  }

  /** How many lines fit on a page, from 0. */
  int linesOn(int page) {
    double room = height - FOOT - TITLES - (page == 0 ? heading() : 0);
    return Math.max(1, (int) (room / LINE));
  }

  private double heading() {
    return table.heading().size() * HEADING_LINE + HEADING_LINE / 2;
  }

  /** The lines of a page, from 0. */
  List<PrintedTable.Line> lines(int page) {
    int from = page == 0 ? 0 : linesOn(0) + (page - 1) * linesOn(1);
    int to = Math.min(table.lines().size(), from + linesOn(page));
    return table.lines().subList(Math.min(from, to), to);
  }

  /**
   * A page as it is printed, in no window.
   *
   * @param page from 0
   * @param number what stands at the foot of a page
   */
  Node page(int page, IntFunction<String> number) {
    Group node = new Group();
    double y = page == 0 ? addHeading(node) : 0;
    List<String> titles = table.columns().stream().map(PrintedTable.Column::title).toList();
    add(node, new PrintedTable.Line(titles, true), y + LINE);
    node.getChildren().add(new Line(0, y + TITLES - 4, width, y + TITLES - 4));
    y += TITLES;
    for (PrintedTable.Line line : lines(page)) {
      y += LINE;
      add(node, line, y);
    }
    Text foot = text(number.apply(page), plain);
    foot.setX(width - foot.getLayoutBounds().getWidth());
    foot.setY(height - 2);
    node.getChildren().add(foot);
    node.getTransforms().add(new Scale(scale, scale));
    return node;
  }

  private double addHeading(Group node) {
    double y = 0;
    for (String line : table.heading()) {
      Font font = y == 0 ? title : plain;
      y += HEADING_LINE;
      Text text = text(cut(line, font, width), font);
      text.setY(y - 2);
      node.getChildren().add(text);
    }
    return heading();
  }

  private void add(Group node, PrintedTable.Line line, double y) {
    Font font = line.bold() ? bold : plain;
    double x = 0;
    for (int i = 0; i < widths.length; i++) {
      String cell = line.cells().get(i);
      if (!cell.isEmpty()) {
        boolean numeric = table.columns().get(i).numeric();
        double room = (numeric ? widths[i] : room(line, i)) - ColumnWidths.GAP;
        Text text = text(numeric ? cell : cut(cell, font, room), font);
        text.setX(numeric ? x + room - text.getLayoutBounds().getWidth() : x);
        text.setY(y);
        node.getChildren().add(text);
      }
      x += widths[i];
    }
  }

  /** What stands for others may reach over the empty cells behind it. */
  private double room(PrintedTable.Line line, int column) {
    double room = widths[column];
    for (int i = column + 1;
        line.bold() && i < widths.length && line.cells().get(i).isEmpty();
        i++) {
      room += widths[i];
    }
    return room;
  }

  private String cut(String text, Font font, double room) {
    if (measure(text, font) <= room) {
      return text;
    }
    int least = 0;
    int most = text.codePointCount(0, text.length());
    while (least + 1 < most) {
      int middle = (least + most) / 2;
      String shorter = text.substring(0, text.offsetByCodePoints(0, middle)) + ELLIPSIS;
      if (measure(shorter, font) <= room) {
        least = middle;
      } else {
        most = middle;
      }
    }
    return text.substring(0, text.offsetByCodePoints(0, least)) + ELLIPSIS;
  }

  private double measure(String text, Font font) {
    ruler.setFont(font);
    ruler.setText(text);
    return ruler.getLayoutBounds().getWidth();
  }

  private static Text text(String words, Font font) {
    Text text = new Text(words);
    text.setFont(font);
    return text;
  }
}
