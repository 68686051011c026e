package org.parallelworkbench.ui.timeline;

/**
 * Where the moments of a window lie on screen.
 *
 * @param left the x of the window's start
 * @param width how many pixels wide it is drawn, more than 0
 */
record TimeScale(TimeWindow window, double left, double width) {

  double x(double nanos) {
    return left + (nanos - window.start()) / nanosPerPixel();
  }

  double nanos(double x) {
    return window.start() + (x - left) * nanosPerPixel();
  }

  double nanosPerPixel() {
    return window.length() / width;
  }

  /** The start of the pixel column that a moment lies in. */
  double columnStart(double nanos) {
    return nanos(left + column(nanos));
  }

  /** The end of the pixel column that a moment lies in; later than the moment. */
  double columnEnd(double nanos) {
    double end = nanos(left + column(nanos) + 1);
    return end > nanos ? end : nanos(left + column(nanos) + 2);
  }

  private double column(double nanos) {
    return Math.floor((nanos - window.start()) / nanosPerPixel());
  }
}
