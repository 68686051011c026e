package org.parallelworkbench.ui.common;

import javafx.geometry.Insets;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * Writes the backgrounds and borders of regions as SVG. Plain colours only; of each rounded corner
 * the horizontal radius, in pixels; borders lie within their edges, as a style sheet's do.
 */
final class RegionSvg {

  private final SvgWriter svg;

  RegionSvg(SvgWriter svg) {
    this.svg = svg;
  }

  /** Writes the region without what lies in it. */
  void draw(Region region) {
    if (region.getBackground() != null) {
      region.getBackground().getFills().forEach(fill -> fill(region, fill));
    }
    if (region.getBorder() != null) {
      region.getBorder().getStrokes().forEach(stroke -> stroke(region, stroke));
    }
  }

  private void fill(Region region, BackgroundFill fill) {
    Box box = Box.within(region, fill.getInsets());
    if (box.isEmpty() || !(fill.getFill() instanceof Color color) || color.getOpacity() <= 0) {
      return;
    }
    CornerRadii radii = fill.getRadii();
    if (radii.isUniform()) {
      rectangle(box, radii).paint("fill", color).end();
    } else {
      svg.start("path").word("d", outline(box, radii)).paint("fill", color).end();
    }
  }

  private SvgWriter rectangle(Box box, CornerRadii radii) {
    svg.start("rect").box(box.x, box.y, box.width, box.height);
    double radius = box.radius(radii.getTopLeftHorizontalRadius());
    return radius > 0 ? svg.number("rx", radius) : svg;
  }

  private static String outline(Box box, CornerRadii radii) {
    double topLeft = box.radius(radii.getTopLeftHorizontalRadius());
    double topRight = box.radius(radii.getTopRightHorizontalRadius());
    double bottomRight = box.radius(radii.getBottomRightHorizontalRadius());
    double bottomLeft = box.radius(radii.getBottomLeftHorizontalRadius());
    double right = box.x + box.width;
    double bottom = box.y + box.height;
    return "M%s %s".formatted(box.x + topLeft, box.y)
        + "H%s".formatted(right - topRight)
        + arc(topRight, right, box.y + topRight)
        + "V%s".formatted(bottom - bottomRight)
        + arc(bottomRight, right - bottomRight, bottom)
        + "H%s".formatted(box.x + bottomLeft)
        + arc(bottomLeft, box.x, bottom - bottomLeft)
        + "V%s".formatted(box.y + topLeft)
        + arc(topLeft, box.x + topLeft, box.y)
        + "Z";
  }

  private static String arc(double radius, double toX, double toY) {
    return radius > 0 ? "A%s %s 0 0 1 %s %s".formatted(radius, radius, toX, toY) : "";
  }

  private void stroke(Region region, BorderStroke stroke) {
    BorderWidths widths = stroke.getWidths();
    Box box = Box.within(region, stroke.getInsets());
    boolean same =
        stroke.isStrokeUniform()
            && widths.getTop() == widths.getRight()
            && widths.getTop() == widths.getBottom()
            && widths.getTop() == widths.getLeft();
    if (same) {
      frame(box, stroke.getTopStroke(), stroke.getRadii(), widths.getTop());
      return;
    }
    double right = box.x + box.width;
    double bottom = box.y + box.height;
    double top = box.y + widths.getTop() / 2;
    line(stroke.getTopStroke(), widths.getTop(), box.x, top, right, top);
    double end = right - widths.getRight() / 2;
    line(stroke.getRightStroke(), widths.getRight(), end, box.y, end, bottom);
    double foot = bottom - widths.getBottom() / 2;
    line(stroke.getBottomStroke(), widths.getBottom(), box.x, foot, right, foot);
    double start = box.x + widths.getLeft() / 2;
    line(stroke.getLeftStroke(), widths.getLeft(), start, box.y, start, bottom);
  }

  private void frame(Box box, Paint paint, CornerRadii radii, double width) {
    Box middle =
        new Box(box.x + width / 2, box.y + width / 2, box.width - width, box.height - width);
    if (!middle.isEmpty() && isSeen(paint, width)) {
      rectangle(middle, radii).word("fill", "none");
      svg.paint("stroke", (Color) paint).number("stroke-width", width).end();
    }
  }

  private void line(Paint paint, double width, double x1, double y1, double x2, double y2) {
    if (isSeen(paint, width)) {
      svg.start("line").number("x1", x1).number("y1", y1).number("x2", x2).number("y2", y2);
      svg.paint("stroke", (Color) paint).number("stroke-width", width).end();
    }
  }

  private static boolean isSeen(Paint paint, double width) {
    return width > 0 && paint instanceof Color color && color.getOpacity() > 0;
  }

  private record Box(double x, double y, double width, double height) {

    static Box within(Region region, Insets insets) {
      return new Box(
          insets.getLeft(),
          insets.getTop(),
          region.getWidth() - insets.getLeft() - insets.getRight(),
          region.getHeight() - insets.getTop() - insets.getBottom());
    }

    boolean isEmpty() {
      return !(width > 0 && height > 0);
    }

    double radius(double wanted) {
      return Math.min(wanted, Math.min(width, height) / 2);
    }
  }
}
