package org.parallelworkbench.ui.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Shortens texts to the room there is. Adds up the widths of single characters, each measured once,
 * as thousands of names may have to be fitted in one frame.
 */
final class TextRuler {

  private static final String ELLIPSIS = "…";

  /** What is left of a name says nothing if it is shorter than this. */
  private static final int LEAST_CHARACTERS = 3;

  private final Map<Integer, Double> widths = new HashMap<>();
  private final IntToDoubleFunction measure;

  /**
   * @param measure the width of a character (a code point) in pixels
   */
  TextRuler(IntToDoubleFunction measure) {
    this.measure = measure;
  }

  /** A ruler for the default font. Used on the FX thread only. */
  static TextRuler of(double fontSize) {
    Text text = new Text();
    text.setFont(Font.font(fontSize));
    return new TextRuler(
        point -> {
          text.setText(Character.toString(point));
          return text.getLayoutBounds().getWidth();
        });
  }

  /**
   * The text, or its beginning with an ellipsis, or nothing.
   *
   * @param room how many pixels wide it may be
   */
  String fit(String text, double room) {
    double width = 0;
    int kept = 0;
    int characters = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      width += widthOf(point);
      if (width > room) {
        return characters < LEAST_CHARACTERS ? "" : text.substring(0, kept) + ELLIPSIS;
      }
      if (width + widthOf(ELLIPSIS.codePointAt(0)) <= room) {
        kept = i;
        characters++;
      }
    }
    return text;
  }

  /** The text in lines that are no wider than {@code room}, unless a single word is. */
  List<String> wrap(String text, double room) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word) > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many pixels wide a text is. */
  double width(String text) {
    return text.codePoints().mapToDouble(this::widthOf).sum();
  }

  private double widthOf(int point) {
    return widths.computeIfAbsent(point, measure::applyAsDouble);
  }
}
