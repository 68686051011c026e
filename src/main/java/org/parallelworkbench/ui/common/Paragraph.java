package org.parallelworkbench.ui.common;

import javafx.scene.control.Label;

/** Words of several lines, in windows that are placed by the size they have before they show. */
public final class Paragraph {

  private Paragraph() {}

  /**
   * A label that breaks its lines at a width, in pixels, and is as high as they need.
   *
   * @param width set at once, so that a window knows its size before it is shown
   */
  public static Label of(String text, double width) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setPrefWidth(width);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }
}
