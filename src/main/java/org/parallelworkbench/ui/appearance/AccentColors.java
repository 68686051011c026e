package org.parallelworkbench.ui.appearance;

import java.util.function.Predicate;
import javafx.scene.paint.Color;

/**
 * An accent in the shades that the theme asks for.
 *
 * @param foreground for words and icons on the theme's backgrounds
 * @param emphasis for what is filled, with white words on it, and for frames
 * @param strong a darker one, for what is filled and has the keyboard or is pressed
 * @param muted for quiet frames
 * @param subtle for quiet backgrounds
 */
record AccentColors(Color foreground, Color emphasis, Color strong, Color muted, Color subtle) {

  private static final Color LIGHT_BACKGROUND = Color.web("#f6f8fa");
  private static final Color DARK_BACKGROUND = Color.web("#161b22");

  /** How finely shades are tried. */
  private static final double STEP = 0.02;

  private static final double MUTED = 0.4;
  private static final double SUBTLE = 0.15;
  private static final double STRONGER = 0.15;

  /** Makes any colour suit a light or dark theme: darker or lighter until it can be read. */
  static AccentColors of(Color base, boolean dark) {
    Color background = dark ? DARK_BACKGROUND : LIGHT_BACKGROUND;
    Color away = dark ? Color.WHITE : Color.BLACK;
    Color visible =
        towards(away, base, shade -> Contrast.ratio(shade, background) >= Contrast.MARK);
    Color emphasis =
        towards(Color.BLACK, visible, shade -> Contrast.ratio(shade, Color.WHITE) >= Contrast.TEXT);
    Color subtle = emphasis.deriveColor(0, 1, 1, SUBTLE);
    Color tinted = Contrast.over(subtle, background);
    Color foreground =
        towards(
            away,
            base,
            shade ->
                Contrast.ratio(shade, tinted) >= Contrast.TEXT
                    && Contrast.ratio(shade, background) >= Contrast.TEXT);
    return new AccentColors(
        foreground,
        emphasis,
        emphasis.interpolate(Color.BLACK, STRONGER),
        emphasis.deriveColor(0, 1, 1, MUTED),
        subtle);
  }

  private static Color towards(Color end, Color base, Predicate<Color> enough) {
    double share = 0;
    Color shade = base;
    while (!enough.test(shade) && share < 1) {
      share = Math.min(1, share + STEP);
      shade = base.interpolate(end, share);
    }
    return shade;
  }
}
