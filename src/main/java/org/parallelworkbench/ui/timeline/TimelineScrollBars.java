package org.parallelworkbench.ui.timeline;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import org.jspecify.annotations.Nullable;

/** Two scroll bars that follow a timeline, and lead it. They hide while all is in view. */
final class TimelineScrollBars {

  /** The least share of the bar that its thumb takes: enough to get hold of. */
  private static final double LEAST_THUMB = 0.05;

  private final ScrollBar time = new ScrollBar();
  private final ScrollBar lanes = new ScrollBar();
  private boolean following;

  TimelineScrollBars(TimelineChart chart) {
    lanes.setOrientation(Orientation.VERTICAL);
    time.valueProperty()
        .subscribe(
            start -> {
              if (!following) {
                chart.setWindow(chart.window().pan(start.doubleValue() - chart.window().start()));
              }
            });
    lanes
        .valueProperty()
        .subscribe(
            first -> {
              if (!following) {
                chart.scrollTo((int) Math.round(first.doubleValue()));
              }
            });
    chart.shownProperty().subscribe(this::follow);
  }

  /** The bar for the time, to be put below the chart. */
  ScrollBar time() {
    return time;
  }

  /** The bar for the lanes, to be put beside the chart. */
  ScrollBar lanes() {
    return lanes;
  }

  private void follow(@Nullable TimelineScene scene) {
    if (scene == null) {
      return;
    }
    following = true;
    TimeWindow window = scene.window();
    show(time, window.start(), window.length(), window.whole());
    time.setUnitIncrement(window.length() / 10);
    TimelineLayout layout = scene.layout();
    show(lanes, layout.firstLane(), layout.visibleLanes(), layout.lanes());
    lanes.setUnitIncrement(1);
    following = false;
  }

  private static void show(ScrollBar bar, double value, double visible, double whole) {
    double range = whole - visible;
    bar.setMax(range);
    bar.setValue(value);
    // A scroll bar wants the visible part on the scale of its values, not of the whole.
    bar.setVisibleAmount(range * Math.max(LEAST_THUMB, visible / whole));
    bar.setBlockIncrement(visible);
    bar.setVisible(range > 0);
  }
}
