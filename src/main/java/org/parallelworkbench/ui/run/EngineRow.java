package org.parallelworkbench.ui.run;

import java.util.function.DoubleSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/**
 * How the row with the engine and the workers shares its width. All widths are in heights of words,
 * so that they follow the size of text. Used on the FX thread only.
 *
 * @param panel as wide as the row
 * @param font that of the words in the row
 */
record EngineRow(Region panel, ObservableValue<Font> font) {

  /** What everything else in the row needs. */
  private static final double OTHERS = 73;

  private static final double LEAST_SLIDER = 4;
  private static final double MOST_SLIDER = 22;

  /** Enough for most engines' names, and for the longest. */
  private static final double LEAST_ENGINE = 10.7;

  private static final double MOST_ENGINE = 16;

  /** Gives the choice of an engine and the slider what there is room for. */
  void share(Region engine, Region slider) {
    engine.prefWidthProperty().bind(pixels(this::engine));
    slider.prefWidthProperty().bind(pixels(this::slider));
  }

  private DoubleBinding pixels(DoubleSupplier width) {
    return Bindings.createDoubleBinding(
        () -> width.getAsDouble() * font.getValue().getSize(), panel.widthProperty(), font);
  }

  private double room() {
    return panel.getWidth() / font.getValue().getSize() - OTHERS;
  }

  /** Longer than usual once the slider has twice its least. */
  private double engine() {
    return LEAST_ENGINE + Math.clamp(room() - 2 * LEAST_SLIDER, 0, MOST_ENGINE - LEAST_ENGINE);
  }

  private double slider() {
    return Math.clamp(room() - (engine() - LEAST_ENGINE), LEAST_SLIDER, MOST_SLIDER);
  }
}
