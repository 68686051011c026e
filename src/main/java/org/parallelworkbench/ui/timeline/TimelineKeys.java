package org.parallelworkbench.ui.timeline;

import java.util.List;
import javafx.scene.input.KeyEvent;

/**
 * What the keyboard does to a timeline: arrow keys go from span to span, with Shift they pan; + and
 * − zoom, 0 shows all, Home and End go to the run's ends, Enter chooses the selected file.
 */
final class TimelineKeys {

  private static final double ZOOM = 1.5;

  /** The share of what is in view that one key press moves by. */
  private static final double PAN = 0.2;

  private final TimelineChart chart;
  private final Runnable onEnter;

  private TimelineKeys(TimelineChart chart, Runnable onEnter) {
    this.chart = chart;
    this.onEnter = onEnter;
  }

  /**
   * Makes a chart obey while it has the focus.
   *
   * @param onEnter told when the selected file is chosen
   */
  static void install(TimelineChart chart, Runnable onEnter) {
    TimelineKeys keys = new TimelineKeys(chart, onEnter);
    chart.setOnKeyPressed(keys::pressed);
    // Where + is, and whether it needs Shift, depends on the keyboard: what is typed does not.
    chart.setOnKeyTyped(keys::typed);
  }

  private void typed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCharacter()) {
      case "+", "=" -> chart.zoom(ZOOM);
      case "-", "−" -> chart.zoom(1 / ZOOM);
      case "0" -> chart.setWindow(TimeWindow.all(chart.window().whole()));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void pressed(KeyEvent event) {
    TimelineScene scene = chart.scene();
    if (scene == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    boolean pan = event.isShiftDown();
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> move(scene, pan, -1, 0);
      case RIGHT, KP_RIGHT -> move(scene, pan, 1, 0);
      case UP, KP_UP -> move(scene, pan, 0, -1);
      case DOWN, KP_DOWN -> move(scene, pan, 0, 1);
      case PAGE_UP -> chart.scrollTo(scene.layout().firstLane() - scene.layout().visibleLanes());
      case PAGE_DOWN -> chart.scrollTo(scene.layout().firstLane() + scene.layout().visibleLanes());
      case HOME -> chart.setWindow(chart.window().pan(-chart.window().whole()));
      case END -> chart.setWindow(chart.window().pan(chart.window().whole()));
      case ENTER -> onEnter.run();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(TimelineScene scene, boolean pan, int right, int down) {
    if (pan) {
      chart.setWindow(chart.window().pan(right * PAN * chart.window().length()));
      chart.scrollTo(scene.layout().firstLane() + down);
      return;
    }
    List<Lane> lanes = scene.model().lanes();
    SpanRef from = scene.selection();
    SpanRef to =
        from == null
            ? SpanNavigation.first(scene)
            : right != 0
                ? SpanNavigation.along(lanes, from, right)
                : SpanNavigation.across(lanes, from, down);
    if (to != null) {
      chart.reveal(to);
    }
  }
}
