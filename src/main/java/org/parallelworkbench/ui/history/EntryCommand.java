package org.parallelworkbench.ui.history;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.commands.Obstacles;
import org.parallelworkbench.ui.common.Texts;

/**
 * Something that can be done with the selected entries, as menus offer it.
 *
 * @param key names its text
 * @param keys what it is done with while the keyboard is on the list; null for {@code everywhere}
 * @param everywhere what it is done with wherever the keyboard is
 * @param disabled whether it cannot be done now
 */
record EntryCommand(
    String key,
    @Nullable KeyCombination keys,
    KeyCombination everywhere,
    ObservableBooleanValue disabled,
    Runnable action) {

  /** Makes a menu's items of groups of commands, with a line between two groups. */
  static List<MenuItem> items(List<List<EntryCommand>> groups, Texts texts) {
    List<MenuItem> items = new ArrayList<>();
    for (List<EntryCommand> group : groups) {
      if (!items.isEmpty()) {
        items.add(new SeparatorMenuItem());
      }
      group.forEach(command -> items.add(command.item(texts)));
    }
    return items;
  }

  private MenuItem item(Texts texts) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId(key.replace('.', '-'));
    item.setAccelerator(keys == null ? everywhere : keys);
    Obstacles.add(item, disabled, texts.get("obstacle." + key));
    item.setOnAction(event -> action.run());
    return item;
  }

  /**
   * The same for a menu of the whole window.
   *
   * @param hidden whether the list is out of sight, so that nothing can be done
   */
  EntryCommand inWindow(ObservableBooleanValue hidden) {
    // Those of the list mean something else while the keyboard is elsewhere.
    return new EntryCommand(key, null, everywhere, Bindings.or(disabled, hidden), action);
  }
}
