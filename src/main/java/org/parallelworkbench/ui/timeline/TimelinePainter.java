package org.parallelworkbench.ui.timeline;

import java.util.HashMap;
import java.util.Map;
import org.parallelworkbench.engine.Staffing;
import org.parallelworkbench.ui.common.Drawing;
import org.parallelworkbench.ui.common.Drawing.Anchor;
import org.parallelworkbench.ui.common.Texts;

/** Draws a timeline: axis, lanes, and the selection on top. Used on the FX thread only. */
final class TimelinePainter {

  private static final double NUMBER_GAP = 13;
  private static final double WORKER_GAP = 8;
  private static final double BELOW_LABELS = 8;
  private static final double TICK = 4;

  /** Nearer to the edge than this, the end of a label would be cut off. */
  private static final double MOST_HALF_LABEL = 22;

  private static final double LABEL_PADDING = 4;

  private static final double SELECTION_WIDTH = 2;

  /** So that the smallest selected span can still be found. */
  private static final double LEAST_SELECTION = 5;

  private final Texts texts;
  private final TimelineWords words;
  private final Map<Double, TextRuler> rulers = new HashMap<>();

  TimelinePainter(Texts texts) {
    this.texts = texts;
    this.words = new TimelineWords(texts);
  }

  void paint(Drawing drawing, TimelineScene scene) {
    TimelineLayout layout = scene.layout();
    drawing.rectangle(
        0, layout.top(), layout.width(), layout.height(), scene.color(Ink.BACKGROUND));
    paintBands(drawing, scene);
    paintAxis(drawing, scene);
    paintWorkers(drawing, scene);
    for (int row = 0; row < layout.visibleLanes(); row++) {
      new LanePainter(drawing, scene, ruler(layout), layout.firstLane() + row).paint();
    }
    paintChanges(drawing, scene);
    paintSelection(drawing, scene);
  }

  private TextRuler ruler(TimelineLayout layout) {
    return rulers.computeIfAbsent(layout.fontSize(), TextRuler::of);
  }

  /** A line where the number of workers changed, with what it became if there is room for it. */
  private void paintChanges(Drawing drawing, TimelineScene scene) {
    TimelineLayout layout = scene.layout();
    Staffing staffing = scene.model().report().staffing();
    double freeFrom = layout.gutter();
    int before = staffing.atStart();
    for (Staffing.Change change : staffing.changes()) {
      double moment = (double) change.nanos();
      double x = scene.scale().x(moment);
      String label = words.change(before, change);
      before = change.workers();
      if (moment < scene.window().start() || moment > scene.window().end()) {
        continue;
      }
      drawing.line(
          x, layout.lanesTop() - TICK, x, layout.lanesBottom(), scene.color(Ink.STRONG), 1);
      double width = ruler(layout).width(label) + 2 * LABEL_PADDING;
      double left = Math.min(x - width / 2, layout.width() - width);
      if (left >= freeFrom) {
        freeFrom = left + width;
        // Over the labels of the axis.
        drawing.rectangle(
            left, layout.top(), width, layout.axisHeight() - TICK, scene.color(Ink.BACKGROUND));
        drawing.text(
            label,
            left + LABEL_PADDING,
            layout.lanesTop() - layout.scaled(BELOW_LABELS),
            Anchor.START,
            layout.fontSize(),
            scene.color(Ink.STRONG));
      }
    }
  }

  private static void paintBands(Drawing drawing, TimelineScene scene) {
    TimelineLayout layout = scene.layout();
    for (int row = 0; row < layout.visibleLanes(); row++) {
      LaneBand band = LaneBand.of(layout, layout.firstLane() + row);
      drawing.rectangle(
          layout.gutter(), band.top(), scene.scale().width(), band.height(), scene.color(Ink.LANE));
    }
  }

  private static void paintAxis(Drawing drawing, TimelineScene scene) {
    TimelineLayout layout = scene.layout();
    double halfLabel = layout.scaled(MOST_HALF_LABEL);
    for (TimeTicks.Tick tick : TimeTicks.of(scene.scale(), layout.scaled(1))) {
      double x = Math.rint(scene.scale().x(tick.nanos())) + 0.5;
      drawing.line(x, layout.lanesTop() - TICK, x, layout.lanesBottom(), scene.color(Ink.GRID), 1);
      if (x + halfLabel < layout.width()) {
        // At the left edge it would run into the heading of the workers.
        boolean centred = x - halfLabel >= layout.gutter();
        drawing.text(
            tick.label(),
            x,
            layout.lanesTop() - layout.scaled(BELOW_LABELS),
            centred ? Anchor.MIDDLE : Anchor.START,
            layout.fontSize(),
            scene.color(Ink.TEXT));
      }
    }
  }

  private void paintWorkers(Drawing drawing, TimelineScene scene) {
    TimelineLayout layout = scene.layout();
    double x = layout.gutter() - WORKER_GAP;
    drawing.text(
        texts.get("axis.worker"),
        x,
        layout.lanesTop() - layout.scaled(BELOW_LABELS),
        Anchor.END,
        layout.fontSize(),
        scene.color(Ink.TEXT));
    double numberGap = layout.scaled(NUMBER_GAP);
    double freeFrom = layout.lanesTop();
    for (int row = 0; row < layout.visibleLanes(); row++) {
      Lane lane = scene.model().lanes().get(layout.firstLane() + row);
      LaneBand band = LaneBand.of(layout, layout.firstLane() + row);
      double middle = band.top() + band.height() / 2;
      if (lane.firstOfWorker() && middle - numberGap / 2 >= freeFrom) {
        drawing.text(
            words.label(lane),
            x,
            middle + layout.fontSize() * 0.36,
            Anchor.END,
            layout.fontSize(),
            scene.color(Ink.TEXT));
        freeFrom = middle + numberGap / 2;
      }
    }
  }

  private static void paintSelection(Drawing drawing, TimelineScene scene) {
    SpanRef selection = scene.selection();
    TimelineLayout layout = scene.layout();
    if (selection == null
        || selection.lane() < layout.firstLane()
        || selection.lane() >= layout.firstLane() + layout.visibleLanes()) {
      return;
    }
    Lane lane = scene.model().lanes().get(selection.lane());
    TimeWindow window = scene.window();
    if (lane.start(selection.index()) > window.end()
        || lane.end(selection.index()) < window.start()) {
      return;
    }
    double left = scene.scale().x(Math.max(window.start(), lane.start(selection.index())));
    double right = scene.scale().x(Math.min(window.end(), lane.end(selection.index())));
    double width = Math.max(LEAST_SELECTION, right - left);
    double x = Math.max((left + right - width) / 2, layout.gutter());
    LaneBand band = LaneBand.of(layout, selection.lane());
    drawing.frame(x, band.top(), width, band.height(), scene.color(Ink.STRONG), SELECTION_WIDTH);
  }
}
