package org.parallelworkbench.ui.files;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys of the file list. */
final class Shortcuts {

  static final KeyCombination ADD_FILES = new KeyCodeCombination(KeyCode.O, SHORTCUT_DOWN);
  static final KeyCombination ADD_FOLDER =
      new KeyCodeCombination(KeyCode.O, SHORTCUT_DOWN, SHIFT_DOWN);
  static final KeyCombination FILTER = new KeyCodeCombination(KeyCode.F, SHORTCUT_DOWN);
  static final KeyCombination STATE = new KeyCodeCombination(KeyCode.F, SHORTCUT_DOWN, ALT_DOWN);
  static final KeyCombination TEXT =
      new KeyCodeCombination(KeyCode.ENTER, SHORTCUT_DOWN, SHIFT_DOWN);
  static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.ENTER);
  static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, SHORTCUT_DOWN);
  static final KeyCombination SELECT_ALL = new KeyCodeCombination(KeyCode.A, SHORTCUT_DOWN);
  static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, SHORTCUT_DOWN);
  static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Y, SHORTCUT_DOWN);
  static final KeyCombination COPY_PATH =
      new KeyCodeCombination(KeyCode.C, SHORTCUT_DOWN, SHIFT_DOWN);
  static final KeyCombination COPY_MESSAGE = new KeyCodeCombination(KeyCode.I, SHORTCUT_DOWN);
  static final KeyCombination REMOVE = new KeyCodeCombination(KeyCode.DELETE);

  static final KeyCombination ENCODING = new KeyCodeCombination(KeyCode.T, SHORTCUT_DOWN);

  private Shortcuts() {}
}
