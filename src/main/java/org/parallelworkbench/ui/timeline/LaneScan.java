package org.parallelworkbench.ui.timeline;

/**
 * Goes through what of a lane is in view: spans that are wide enough to be seen one by one, and
 * between them, pixel columns in which several may lie. Every moment of every span in view is in
 * exactly one of these. Takes O(pixels · log spans), however many spans there are.
 */
final class LaneScan {

  /** The width in pixels from which a span is drawn by itself. */
  static final double WIDE = 3;

  /** Gets what is in view, from left to right; times are in nanoseconds. */
  interface Sink {

    /** A wide span, of which {@code from} to {@code to} is in view. */
    void span(int span, double from, double to);

    /**
     * A stretch at most one pixel wide, with the spans {@code first} to {@code afterLast - 1}, some
     * perhaps in part. It has no length if they have none.
     */
    void column(int first, int afterLast, double from, double to);
  }

  private LaneScan() {}

  static void scan(Lane lane, TimeScale scale, Sink sink) {
    double wide = WIDE * scale.nanosPerPixel();
    double windowEnd = scale.window().end();
    double at = scale.window().start();
    int span = lane.firstNotOver(at);
    while (span < lane.size() && lane.start(span) < windowEnd && at < windowEnd) {
      if (lane.elapsed(span) >= wide) {
        sink.span(span, Math.max(at, lane.start(span)), Math.min(windowEnd, lane.end(span)));
        at = lane.end(span);
        span++;
      } else {
        double from = Math.max(at, scale.columnStart(lane.start(span)));
        double to = Math.min(windowEnd, scale.columnEnd(from));
        int next = lane.firstStartingFrom(to, span + 1);
        // Of the spans in a column, only the last one can be wide: the first is not.
        if (lane.elapsed(next - 1) >= wide) {
          next--;
          to = lane.start(next);
        }
        sink.column(span, next, from, to);
        at = to;
        span = lane.end(next - 1) > to ? next - 1 : next;
      }
    }
  }
}
