package org.parallelworkbench.ui.timeline;

import javafx.scene.paint.Color;
import org.parallelworkbench.ui.common.Drawing;
import org.parallelworkbench.ui.common.Drawing.Anchor;

/** Draws the spans of one lane. */
final class LanePainter implements LaneScan.Sink {

  private static final Part[] PARTS = Part.values();
  private static final double LEAST_HEIGHT_FOR_NAMES = 13;
  private static final double LEAST_ROOM_FOR_NAME = 16;
  private static final double LEAST_WIDTH_FOR_CUT = 6;
  private static final double PADDING = 5;
  private static final double FRAME_WIDTH = 2;
  private static final double MARK = 7;
  private static final double COLUMN_MARK = 2;
  private static final double LEAST_OPACITY = 0.25;

  private final Drawing drawing;
  private final TimelineScene scene;
  private final TimeScale scale;
  private final TextRuler ruler;
  private final int laneIndex;
  private final Lane lane;
  private final LaneBand band;

  LanePainter(Drawing drawing, TimelineScene scene, TextRuler ruler, int laneIndex) {
    this.drawing = drawing;
    this.scene = scene;
    this.scale = scene.scale();
    this.ruler = ruler;
    this.laneIndex = laneIndex;
    this.lane = scene.model().lanes().get(laneIndex);
    this.band = LaneBand.of(scene.layout(), laneIndex);
  }

  void paint() {
    LaneScan.scan(lane, scale, this);
  }

  @Override
  public void span(int span, double from, double to) {
    double partStart = lane.start(span);
    for (Part part : PARTS) {
      double partEnd = partStart + lane.nanos(span, part);
      double x = scale.x(Math.max(from, partStart));
      double width = scale.x(Math.min(to, partEnd)) - x;
      if (width > 0) {
        drawing.rectangle(x, band.top(), width, band.height(), scene.color(Ink.of(part)));
      }
      partStart = partEnd;
    }
    double left = scale.x(from);
    double right = scale.x(to);
    if (to == lane.end(span) && right - left >= LEAST_WIDTH_FOR_CUT) {
      drawing.rectangle(right - 1, band.top(), 1, band.height(), scene.color(Ink.BACKGROUND));
      right--;
    }
    boolean failed = lane.failed(span, span + 1) > 0;
    if (failed) {
      frame(left, right);
    }
    boolean straggler = lane.stragglers(span, span + 1) > 0;
    if (straggler) {
      corner(left, right);
    }
    if (band.height() >= scene.layout().scaled(LEAST_HEIGHT_FOR_NAMES)) {
      name(span, failed, left + PADDING, right - PADDING - (straggler ? MARK : 0));
    }
  }

  /** The border of a failed file, inside its span. */
  private void frame(double left, double right) {
    double inset = FRAME_WIDTH / 2;
    drawing.frame(
        left + inset,
        band.top() + inset,
        Math.max(0, right - left - FRAME_WIDTH),
        band.height() - FRAME_WIDTH,
        scene.color(Ink.FAILED),
        FRAME_WIDTH);
  }

  /** The mark of a straggler, in its upper right corner. */
  private void corner(double left, double right) {
    double top = band.top();
    double size = Math.clamp(right - left - 1, 0, MARK);
    drawing.polygon(
        new double[] {right - size - 1, right, right},
        new double[] {top, top, top + size + 1},
        scene.color(Ink.BACKGROUND));
    drawing.polygon(
        new double[] {right - size, right, right},
        new double[] {top, top, top + size},
        scene.color(Ink.STRAGGLER));
  }

  private void name(int span, boolean failed, double left, double right) {
    if (right - left < scene.layout().scaled(LEAST_ROOM_FOR_NAME)) {
      return;
    }
    String name = TimelineWords.name(scene.model().block(new SpanRef(laneIndex, span)));
    String fitting = ruler.fit(failed ? "× " + name : name, right - left);
    if (!fitting.isEmpty()) {
      double size = scene.layout().fontSize();
      drawing.text(
          fitting,
          left,
          band.top() + band.height() / 2 + size * 0.36,
          Anchor.START,
          size,
          scene.color(Ink.FILE_NAME));
    }
  }

  /**
   * Stacks the parts' shares of the column's time, from the bottom up; what stays empty was spent
   * waiting. Whatever there is, however short, gets a pixel.
   */
  @Override
  public void column(int first, int afterLast, double from, double to) {
    double x = scale.x(from);
    double width = scale.x(to) - x;
    double bottom = band.top() + band.height();
    double y = bottom;
    for (Part part : PARTS) {
      double nanos = lane.nanos(part, first, afterLast, from, to);
      if (nanos > 0) {
        double height = band.height() * nanos / (to - from);
        y -= height;
        drawing.rectangle(x, y, width, height, scene.color(Ink.of(part)));
      }
    }
    double visibleWidth = Math.max(1, width);
    if (bottom - y < 1) {
      drawing.rectangle(x, bottom - 1, visibleWidth, 1, scene.color(Ink.OTHER));
    }
    int stragglers = lane.stragglers(first, afterLast);
    if (stragglers > 0) {
      // Where most columns have one, as strong a mark for each would say nothing.
      double share = Math.max(LEAST_OPACITY, (double) stragglers / (afterLast - first));
      Color color = scene.color(Ink.STRAGGLER).deriveColor(0, 1, 1, share);
      drawing.rectangle(x, band.top(), visibleWidth, COLUMN_MARK, color);
    }
    if (lane.failed(first, afterLast) > 0) {
      drawing.rectangle(
          x, bottom - COLUMN_MARK, visibleWidth, COLUMN_MARK, scene.color(Ink.FAILED));
    }
  }
}
