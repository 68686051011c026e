package org.parallelworkbench.ui.common;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What to do when certain keys are pressed. */
public final class KeyActions implements EventHandler<KeyEvent> {

  private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();

  /** Does {@code action} on these keys; returns this. */
  public KeyActions on(KeyCombination keys, Runnable action) {
    actions.put(keys, action);
    return this;
  }

  @Override
  public void handle(KeyEvent event) {
    actions.forEach(
        (keys, action) -> {
          if (keys.match(event)) {
            // Consumed, or a menu with the same keys would do it once more.
            event.consume();
            action.run();
          }
        });
  }
}
