package org.parallelworkbench.ui.common;

import java.util.function.Consumer;

/**
 * A chart as it is to be taken away: what it shows stays the same however often it is drawn.
 *
 * @param title what it shows, for those who cannot see it
 * @param width in pixels, more than 0
 * @param height in pixels, more than 0
 * @param content draws it; called on the FX thread
 */
public record Figure(String title, double width, double height, Consumer<Drawing> content) {

  public Figure {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException("a figure cannot measure " + width + " × " + height);
    }
  }
}
