package org.parallelworkbench.ui.timeline;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the mouse and the touch pad do to a timeline: drag and scroll to pan, scroll with Ctrl (or
 * ⌘) and pinch to zoom around the pointer, click to choose a file.
 */
final class TimelineMouse {

  /** How far a notch of the wheel zooms; it scrolls by 40. */
  private static final double ZOOM_PER_PIXEL = Math.pow(1.25, 1.0 / 40);

  private static final double PIXELS_PER_LANE = 20;

  private final TimelineChart chart;
  private final Runnable onClick;

  private boolean dragging;
  private double dragX;
  private double dragY;
  private double lanesLeftOver;

  private TimelineMouse(TimelineChart chart, Runnable onClick) {
    this.chart = chart;
    this.onClick = onClick;
  }

  /**
   * Makes a chart obey.
   *
   * @param onClick told when a click has selected a span
   */
  static void install(TimelineChart chart, Runnable onClick) {
    TimelineMouse mouse = new TimelineMouse(chart, onClick);
    chart.canvas().setOnMousePressed(mouse::pressed);
    chart.canvas().setOnMouseDragged(mouse::dragged);
    chart.canvas().setOnMouseReleased(event -> chart.canvas().setCursor(Cursor.DEFAULT));
    chart.canvas().setOnMouseClicked(mouse::clicked);
    chart.canvas().setOnScroll(mouse::scrolled);
    chart.canvas().setOnZoom(event -> mouse.zoom(event.getZoomFactor(), event.getX()));
  }

  private void pressed(MouseEvent event) {
    chart.requestFocus();
    dragging = event.getButton() == MouseButton.PRIMARY;
    dragX = event.getX();
    dragY = event.getY();
  }

  private void dragged(MouseEvent event) {
    if (dragging && !event.isStillSincePress()) {
      chart.canvas().setCursor(Cursor.CLOSED_HAND);
      pan(event.getX() - dragX, event.getY() - dragY);
      dragX = event.getX();
      dragY = event.getY();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      @Nullable SpanRef span = chart.spanAt(event.getX(), event.getY());
      chart.selectionProperty().set(span);
      if (span != null) {
        onClick.run();
      }
    }
  }

  private void scrolled(ScrollEvent event) {
    TimelineScene scene = chart.scene();
    if (scene == null) {
      return;
    }
    if (event.isShortcutDown()) {
      zoom(Math.pow(ZOOM_PER_PIXEL, event.getDeltaY()), event.getX());
    } else {
      // Without lanes to scroll to, the wheel moves through time.
      boolean sideways =
          event.isShiftDown() || scene.layout().visibleLanes() == scene.layout().lanes();
      pan(event.getDeltaX() + (sideways ? event.getDeltaY() : 0), sideways ? 0 : event.getDeltaY());
    }
    event.consume();
  }

  private void zoom(double factor, double x) {
    TimelineScene scene = chart.scene();
    if (scene != null) {
      chart.setWindow(chart.window().zoom(factor, scene.scale().nanos(x)));
    }
  }

  private void pan(double right, double down) {
    TimelineScene scene = chart.scene();
    if (scene != null) {
      chart.setWindow(chart.window().pan(-right * scene.scale().nanosPerPixel()));
      lanesLeftOver -= down / PIXELS_PER_LANE;
      int lanes = (int) lanesLeftOver;
      lanesLeftOver -= lanes;
      chart.scrollTo(scene.layout().firstLane() + lanes);
    }
  }
}
