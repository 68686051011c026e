package org.parallelworkbench.ui.appearance;

import javafx.scene.paint.Color;

/**
 * How well one colour can be told from another, as the Web Content Accessibility Guidelines 2.2
 * define it.
 */
public final class Contrast {

  /** What text of ordinary size needs (success criterion 1.4.3). */
  public static final double TEXT = 4.5;

  /** What marks and frames need that say something (success criterion 1.4.11). */
  public static final double MARK = 3;

  private Contrast() {}

  /** The ratio of two opaque colours, from 1 (the same) to 21 (black and white). */
  public static double ratio(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /** What is seen of a colour, which may let something through, in front of an opaque one. */
  public static Color over(Color front, Color back) {
    double opacity = front.getOpacity();
    return Color.color(
        front.getRed() * opacity + back.getRed() * (1 - opacity),
        front.getGreen() * opacity + back.getGreen() * (1 - opacity),
        front.getBlue() * opacity + back.getBlue() * (1 - opacity));
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
