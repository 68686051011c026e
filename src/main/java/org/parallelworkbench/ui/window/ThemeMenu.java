package org.parallelworkbench.ui.window;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.RadioMenuItem;

/** Keeps the menu's theme items and the choice alike. */
final class ThemeMenu {

  private ThemeMenu() {}

  /** Shows the choice in the items of one toggle group, and takes it from them. */
  static void connect(
      ObjectProperty<ThemeChoice> choice, Map<ThemeChoice, RadioMenuItem> itemsByChoice) {
    itemsByChoice.forEach((one, item) -> item.setOnAction(event -> choice.set(one)));
    choice.subscribe(
        chosen -> itemsByChoice.forEach((one, item) -> item.setSelected(one == chosen)));
  }
}
