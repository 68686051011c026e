package org.parallelworkbench.ui.history;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys of the history. */
final class Shortcuts {

  static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER);
  static final KeyCombination RENAME = new KeyCodeCombination(KeyCode.F2);
  static final KeyCombination NOTE = new KeyCodeCombination(KeyCode.F3);
  static final KeyCombination COMPARE = new KeyCodeCombination(KeyCode.F4);
  static final KeyCombination RESUME = new KeyCodeCombination(KeyCode.F8);
  static final KeyCombination DELETE = new KeyCodeCombination(KeyCode.DELETE);
  static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN);
  static final KeyCombination SEARCH = new KeyCodeCombination(KeyCode.F, SHORTCUT_DOWN);
  static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, SHORTCUT_DOWN);
  static final KeyCombination CLOSE = new KeyCodeCombination(KeyCode.ESCAPE);

  // Some of the keys above mean something else outside the list; these do not.
  static final KeyCombination OPEN_EVERYWHERE =
      new KeyCodeCombination(KeyCode.ENTER, SHORTCUT_DOWN);
  static final KeyCombination DELETE_EVERYWHERE =
      new KeyCodeCombination(KeyCode.DELETE, SHIFT_DOWN);
  static final KeyCombination UNDO_EVERYWHERE =
      new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN);
  static final KeyCombination EXPORT_EVERYWHERE = new KeyCodeCombination(KeyCode.R, SHORTCUT_DOWN);
  static final KeyCombination EXPORT_TRACE = new KeyCodeCombination(KeyCode.G, SHORTCUT_DOWN);
  static final KeyCombination EXPORT_EXPERIMENT = new KeyCodeCombination(KeyCode.B, SHORTCUT_DOWN);

  private Shortcuts() {}
}
