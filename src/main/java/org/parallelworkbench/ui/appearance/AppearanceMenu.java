package org.parallelworkbench.ui.appearance;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.parallelworkbench.ui.common.Texts;

/** The menu of what users change most about the program's looks, and the way to the rest. */
public final class AppearanceMenu {

  private final Texts texts = new Texts(AppearanceMenu.class);
  private final Menu menu;
  private final Appearance appearance;
  private final ToggleGroup themes = new ToggleGroup();

  private AppearanceMenu(Menu menu, Appearance appearance) {
    this.menu = menu;
    this.appearance = appearance;
  }

  /**
   * Fills a menu.
   *
   * @param more shows all there is to choose
   */
  public static void fill(Menu menu, Appearance appearance, Runnable more) {
    AppearanceMenu filled = new AppearanceMenu(menu, appearance);
    filled.addTheme(ThemeChoice.SYSTEM, "menu.theme.system", "Shortcut+Shift+Y");
    filled.addTheme(ThemeChoice.LIGHT, "menu.theme.light", "Shortcut+Shift+L");
    filled.addTheme(ThemeChoice.DARK, "menu.theme.dark", "Shortcut+Shift+K");
    menu.getItems().add(new SeparatorMenuItem());
    filled.add("menu.text.larger", "Shortcut+Plus", appearance::enlargeText);
    filled.add("menu.text.smaller", "Shortcut+Minus", appearance::shrinkText);
    filled.add("menu.text.normal", "Shortcut+0", appearance::resetText);
    filled.addCompact();
    menu.getItems().add(new SeparatorMenuItem());
    filled.add("menu.appearance.more", "Shortcut+Shift+Comma", more);
  }

  private void addTheme(ThemeChoice theme, String key, String keys) {
    RadioMenuItem item = new RadioMenuItem();
    item.setToggleGroup(themes);
    item.setOnAction(event -> appearance.themeProperty().set(theme));
    appearance.themeProperty().subscribe(chosen -> item.setSelected(chosen == theme));
    add(item, key, keys);
  }

  private void addCompact() {
    CheckMenuItem item = new CheckMenuItem();
    item.setOnAction(
        event ->
            appearance
                .densityProperty()
                .set(item.isSelected() ? Density.COMPACT : Density.COMFORTABLE));
    appearance.densityProperty().subscribe(density -> item.setSelected(density == Density.COMPACT));
    add(item, "menu.compact", "Shortcut+Shift+M");
  }

  private void add(String key, String keys, Runnable action) {
    MenuItem item = new MenuItem();
    item.setOnAction(event -> action.run());
    add(item, key, keys);
  }

  private void add(MenuItem item, String key, String keys) {
    item.setId(key.replace('.', '-'));
    item.setText(texts.get(key));
    item.setAccelerator(KeyCombination.valueOf(keys));
    menu.getItems().add(item);
  }
}
