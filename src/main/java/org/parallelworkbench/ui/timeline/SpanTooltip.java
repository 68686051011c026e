package org.parallelworkbench.ui.timeline;

import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Says at the pointer what lies under it. */
final class SpanTooltip {

  private static final double BESIDE_POINTER = 14;

  private final TimelineChart chart;
  private final TimelineWords words;
  private final Tooltip tooltip = new Tooltip();

  private SpanTooltip(TimelineChart chart, TimelineWords words) {
    this.chart = chart;
    this.words = words;
    tooltip.getStyleClass().add("timeline-tooltip");
  }

  static void install(TimelineChart chart, TimelineWords words) {
    SpanTooltip tooltip = new SpanTooltip(chart, words);
    chart.canvas().setOnMouseMoved(tooltip::moved);
    chart.canvas().setOnMouseExited(event -> tooltip.tooltip.hide());
    chart.canvas().addEventHandler(MouseEvent.MOUSE_PRESSED, event -> tooltip.tooltip.hide());
    chart.shownProperty().subscribe(scene -> tooltip.tooltip.hide());
  }

  private void moved(MouseEvent event) {
    TimelineScene scene = chart.scene();
    @Nullable SpanRef span = chart.spanAt(event.getX(), event.getY());
    if (scene == null || span == null) {
      tooltip.hide();
      return;
    }
    String others = words.others(othersAt(event.getX(), scene, span));
    tooltip.setText(words.span(scene.model(), span) + (others.isEmpty() ? "" : "\n" + others));
    tooltip.show(
        chart.canvas(), event.getScreenX() + BESIDE_POINTER, event.getScreenY() + BESIDE_POINTER);
  }

  private static int othersAt(double x, TimelineScene scene, SpanRef span) {
    Lane lane = scene.model().lanes().get(span.lane());
    double time = scene.scale().nanos(x);
    int first = lane.firstNotOver(scene.scale().columnStart(time));
    int afterLast = lane.firstStartingFrom(scene.scale().columnEnd(time));
    return Math.max(0, afterLast - first - 1);
  }
}
