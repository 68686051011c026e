package org.parallelworkbench.ui.appearance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.scene.paint.Color;

/** Writes the style sheet of what no fixed one can say: any accent, and any size of words. */
final class AppearanceSheet {

  /** The theme's own size of words, in pixels. */
  private static final double FONT_SIZE = 14;

  private AppearanceSheet() {}

  /** The address of a style sheet that has all of it in itself. */
  static String url(AccentColors accent, int textPercent) {
    byte[] css = css(accent, textPercent).getBytes(StandardCharsets.UTF_8);
    return "data:text/css;charset=UTF-8;base64," + Base64.getEncoder().encodeToString(css);
  }

  static String css(AccentColors accent, int textPercent) {
    return """
        .root {
          -fx-font-size: %spx;
          -color-accent-fg: %s;
          -color-accent-emphasis: %s;
          -color-accent-6: %s;
          -color-accent-muted: %s;
          -color-accent-subtle: %s;
        }
        """
        .formatted(
            String.format(Locale.ROOT, "%.2f", FONT_SIZE * textPercent / 100),
            web(accent.foreground()),
            web(accent.emphasis()),
            web(accent.strong()),
            web(accent.muted()),
            web(accent.subtle()));
  }

  private static String web(Color color) {
    return String.format(
        Locale.ROOT,
        "rgba(%d, %d, %d, %.2f)",
        Math.round(color.getRed() * 255),
        Math.round(color.getGreen() * 255),
        Math.round(color.getBlue() * 255),
        color.getOpacity());
  }
}
