package org.parallelworkbench.ui.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the span that an arrow key leads to. Pure functions. */
final class SpanNavigation {

  private SpanNavigation() {}

  /** The span before (-1) or after (1) one in its lane; the same if there is none. */
  static SpanRef along(List<Lane> lanes, SpanRef from, int step) {
    int last = lanes.get(from.lane()).size() - 1;
    return new SpanRef(from.lane(), Math.clamp(from.index() + (long) step, 0, last));
  }

  /**
   * The span at about the same time in the nearest lane above (-1) or below (1) that has any; the
   * same if there is none.
   */
  static SpanRef across(List<Lane> lanes, SpanRef from, int step) {
    Lane lane = lanes.get(from.lane());
    double middle = lane.start(from.index()) + lane.elapsed(from.index()) / 2;
    for (int i = from.lane() + step; i >= 0 && i < lanes.size(); i += step) {
      if (lanes.get(i).size() > 0) {
        return new SpanRef(i, lanes.get(i).nearest(middle));
      }
    }
    return from;
  }

  /** Where to begin: the first span in view, of the topmost lane in view that has any. */
  static @Nullable SpanRef first(TimelineScene scene) {
    List<Lane> lanes = scene.model().lanes();
    for (int i = scene.layout().firstLane(); i < lanes.size(); i++) {
      if (lanes.get(i).size() > 0) {
        return new SpanRef(i, lanes.get(i).nearest(scene.window().start()));
      }
    }
    return null;
  }
}
