package org.parallelworkbench.ui.viewer;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.parallelworkbench.ui.common.KeyActions;
import org.parallelworkbench.ui.common.Texts;

/**
 * Where the user says what to find in a text: Enter finds it, and again the next, with Shift the
 * one before. Escape empties the field.
 */
final class FindField extends TextField {

  /** The keys that lead here. */
  static final KeyCombination KEYS =
      new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

  private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.ENTER);
  private static final KeyCombination PREVIOUS =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN);
  private static final int COLUMNS = 12;

  private final Consumer<String> sought;
  private String last = "";

  /**
   * @param sought is told what to find from now on; an empty text is for what the pipeline counts
   * @param go goes so many hits on
   */
  FindField(Texts texts, Consumer<String> sought, IntConsumer go) {
    this.sought = sought;
    setId("viewerFind");
    setPromptText(texts.get("find.prompt"));
    setAccessibleText(texts.get("find.name"));
    setTooltip(new Tooltip(texts.get("tip", texts.get("find.name"), KEYS.getDisplayText())));
    setPrefColumnCount(COLUMNS);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        new KeyActions().on(NEXT, () -> enter(go, 1)).on(PREVIOUS, () -> enter(go, -1)));
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
  }

  private void enter(IntConsumer go, int step) {
    if (getText().equals(last)) {
      go.accept(step);
    } else {
      seek(getText());
    }
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !(getText().isEmpty() && last.isEmpty())) {
      event.consume();
      clear();
      seek("");
    }
  }

  private void seek(String text) {
    last = text;
    sought.accept(text);
  }
}
