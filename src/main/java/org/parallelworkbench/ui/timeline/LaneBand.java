package org.parallelworkbench.ui.timeline;

/** The strip of a lane that is coloured, between gaps to its neighbours; in pixels. */
record LaneBand(double top, double height) {

  static LaneBand of(TimelineLayout layout, int lane) {
    double laneHeight = layout.laneHeight();
    double gap = laneHeight >= 20 ? 4 : laneHeight >= 14 ? 3 : 2;
    // On whole pixels, so that all lanes are equally sharp.
    double top = Math.rint(layout.laneTop(lane) + gap / 2);
    return new LaneBand(top, Math.rint(layout.laneTop(lane) + laneHeight - gap / 2) - top);
  }
}
