package org.parallelworkbench.ui.timeline;

import static java.lang.Math.clamp;
import static java.lang.Math.max;
import static java.lang.Math.min;

/**
 * Where things lie in a timeline: times along the top, a column for the workers' numbers on the
 * left, and whole lanes, scrolled to when there are too many. Lengths are in pixels; those of lanes
 * and of the room for words grow with the words.
 *
 * @param top the y of its upper edge
 * @param fontSize the height of the font of all words
 * @param lanes how many lanes there are
 * @param firstLane the topmost lane in view
 */
record TimelineLayout(
    double top, double width, double height, double fontSize, int lanes, int firstLane) {

  /** The font size that all other lengths are made for. */
  static final double USUAL_FONT_SIZE = 11;

  static final double RIGHT_MARGIN = 8;
  private static final double AXIS_HEIGHT = 22;
  private static final double GUTTER = 50;

  private static final double LEAST_LANE_HEIGHT = 10;
  private static final double MOST_LANE_HEIGHT = 28;

  TimelineLayout {
    firstLane = clamp(firstLane, 0, lanes - min(lanes, roomFor(height, fontSize, lanes)));
  }

  /** How many lanes there is room for, at least 1. */
  private static int roomFor(double height, double fontSize, int lanes) {
    double enlargement = fontSize / USUAL_FONT_SIZE;
    double room = max(0, height / enlargement - AXIS_HEIGHT) / LEAST_LANE_HEIGHT;
    return (int) clamp(room, 1, max(1, lanes));
  }

  /** A length that grows with the words, given for those of the usual size. */
  double scaled(double length) {
    return length * fontSize / USUAL_FONT_SIZE;
  }

  /** The height of the times along the top. */
  double axisHeight() {
    return scaled(AXIS_HEIGHT);
  }

  /** The width of the column for the workers' numbers. */
  double gutter() {
    return scaled(GUTTER);
  }

  /** How many lanes are in view. */
  int visibleLanes() {
    return min(lanes, roomFor(height, fontSize, lanes));
  }

  double laneHeight() {
    double room = max(0, height - axisHeight()) / max(1, visibleLanes());
    return clamp(room, scaled(LEAST_LANE_HEIGHT), scaled(MOST_LANE_HEIGHT));
  }

  /** The y of the upper edge of a lane in view. */
  double laneTop(int lane) {
    return lanesTop() + (lane - firstLane) * laneHeight();
  }

  /** The lane at this y, or -1. */
  int laneAt(double y) {
    int row = (int) Math.floor((y - lanesTop()) / laneHeight());
    return row >= 0 && row < visibleLanes() ? firstLane + row : -1;
  }

  double lanesTop() {
    return top + axisHeight();
  }

  double lanesBottom() {
    return lanesTop() + visibleLanes() * laneHeight();
  }

  /** Where times lie, to the right of the workers' numbers. */
  TimeScale scale(TimeWindow window) {
    return new TimeScale(window, gutter(), max(1, width - gutter() - RIGHT_MARGIN));
  }

  /** The same with its upper edge elsewhere. */
  TimelineLayout below(double newTop) {
    return new TimelineLayout(newTop, width, height, fontSize, lanes, firstLane);
  }

  /** The same, scrolled so that a lane is in view. */
  TimelineLayout showing(int lane) {
    int first = clamp(firstLane, lane - visibleLanes() + 1, lane);
    return scrolledTo(first);
  }

  /** The same with another topmost lane, or the nearest to it that is possible. */
  TimelineLayout scrolledTo(int lane) {
    return new TimelineLayout(top, width, height, fontSize, lanes, lane);
  }
}
