package org.parallelworkbench.ui.timeline;

import java.util.Map;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as it is at one moment: all that drawing it depends on. Immutable.
 *
 * @param selection the span that stands out, or null
 * @param inks a colour for every {@link Ink}
 */
record TimelineScene(
    TimelineModel model,
    TimelineLayout layout,
    TimeWindow window,
    @Nullable SpanRef selection,
    Map<Ink, Color> inks) {

  TimelineScene {
    inks = Map.copyOf(inks);
  }

  /** The same with its upper edge elsewhere. */
  TimelineScene below(double top) {
    return new TimelineScene(model, layout.below(top), window, selection, inks);
  }

  TimeScale scale() {
    return layout.scale(window);
  }

  Color color(Ink ink) {
    return inks.getOrDefault(ink, Color.TRANSPARENT);
  }
}
