package org.parallelworkbench.ui.settings;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.parallelworkbench.ui.settings.UserSettings.WindowBounds;

/** Finds a window's place on screens that may have changed since it was there. */
final class WindowPlace {

  /** Where the split between files and charts is at first. */
  static final double DIVIDER = 0.58;

  private static final double LEAST_DIVIDER = 0.2;
  private static final double MOST_DIVIDER = 0.8;

  /** So much of a window's upper edge must be on a screen for a hand to get hold of it, pixels. */
  private static final double GRIP_WIDTH = 100;

  private static final double GRIP_HEIGHT = 40;

  private WindowPlace() {}

  /**
   * The bounds if the window can be got hold of there, else the nearest that fit on a screen. Never
   * larger than the screen it is on, nor smaller than the minimum.
   *
   * @param screens the usable parts of all screens, the primary first; at least one
   */
  static WindowBounds fit(
      WindowBounds wanted, List<Rectangle2D> screens, double minWidth, double minHeight) {
    Rectangle2D screen =
        screens.stream().max(Comparator.comparingDouble(one -> overlap(wanted, one))).orElseThrow();
    double width = Math.clamp(wanted.width(), minWidth, Math.max(minWidth, screen.getWidth()));
    double height = Math.clamp(wanted.height(), minHeight, Math.max(minHeight, screen.getHeight()));
    boolean reachable = screens.stream().anyMatch(one -> holdsGrip(wanted, one));
    return new WindowBounds(
        reachable ? wanted.x() : within(wanted.x(), width, screen.getMinX(), screen.getMaxX()),
        reachable ? wanted.y() : within(wanted.y(), height, screen.getMinY(), screen.getMaxY()),
        width,
        height,
        wanted.maximized(),
        Math.clamp(wanted.divider(), LEAST_DIVIDER, MOST_DIVIDER));
  }

  private static boolean holdsGrip(WindowBounds window, Rectangle2D screen) {
    double left = Math.max(window.x(), screen.getMinX());
    double right = Math.min(window.x() + window.width(), screen.getMaxX());
    return right - left >= Math.min(GRIP_WIDTH, window.width())
        && window.y() >= screen.getMinY()
        && window.y() + GRIP_HEIGHT <= screen.getMaxY();
  }

  private static double within(double start, double length, double least, double most) {
    return Math.max(least, Math.min(start, most - length));
  }

  private static double overlap(WindowBounds window, Rectangle2D screen) {
    double width =
        Math.min(window.x() + window.width(), screen.getMaxX())
            - Math.max(window.x(), screen.getMinX());
    double height =
        Math.min(window.y() + window.height(), screen.getMaxY())
            - Math.max(window.y(), screen.getMinY());
    return width > 0 && height > 0 ? width * height : 0;
  }
}
