package org.parallelworkbench.ui.commands;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Everything that can be done, which is what the window's menus offer. FX thread only. */
public final class Commands {

  private static final String BETWEEN = " ▸ ";

  private final MenuBar bar;

  /** All that these menus offer, whenever it is asked for. */
  public Commands(MenuBar bar) {
    this.bar = bar;
  }

  /** Everything there is now, in the order of the menus. */
  public List<Command> all() {
    List<Command> all = new ArrayList<>();
    for (Menu menu : bar.getMenus()) {
      collect(menu, plain(menu), !menu.isDisable(), all);
    }
    return all;
  }

  /**
   * The item of this id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public MenuItem item(String id) {
    return all().stream()
        .filter(command -> command.id().equals(id))
        .map(Command::item)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no menu has an item " + id));
  }

  private static void collect(Menu menu, String place, boolean enabled, List<Command> all) {
    for (MenuItem item : menu.getItems()) {
      switch (item) {
        case Menu inner ->
            collect(inner, place + BETWEEN + plain(inner), enabled && !inner.isDisable(), all);
        case SeparatorMenuItem line -> {
          // A line between groups does nothing.
        }
        default -> all.add(new Command(item, place, plain(item), enabled));
      }
    }
  }

  /** Its text without the underscore that marks its access key. */
  private static String plain(MenuItem item) {
    return item.isMnemonicParsing() ? item.getText().replace("_", "") : item.getText();
  }
}
