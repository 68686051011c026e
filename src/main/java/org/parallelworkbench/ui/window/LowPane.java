package org.parallelworkbench.ui.window;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * The layers of a window, of which the style sheet may know whether they are so low that there is
 * room for a few lines of words only: by the style class {@code low}.
 */
final class LowPane extends StackPane {

  private static final String STYLE = "low";

  /** Below this height, in pixels, a window with words of the usual size is low. */
  private static final double LOW = 540;

  private final IntegerProperty textPercent = new SimpleIntegerProperty(100);

  LowPane(Node content) {
    super(content);
    setAlignment(Pos.TOP_LEFT);
    heightProperty().subscribe(height -> update());
    textPercent.subscribe(percent -> update());
  }

  /** How large words are, in percent. */
  IntegerProperty textPercentProperty() {
    return textPercent;
  }

  private void update() {
    boolean low = getHeight() > 0 && getHeight() < LOW * textPercent.get() / 100;
    if (low && !getStyleClass().contains(STYLE)) {
      getStyleClass().add(STYLE);
    } else if (!low) {
      getStyleClass().remove(STYLE);
    }
  }
}
