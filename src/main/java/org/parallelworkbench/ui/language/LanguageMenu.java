package org.parallelworkbench.ui.language;

import java.io.IOException;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/** The menu of languages; a choice is kept at once, and counts from the next start on. */
public final class LanguageMenu {

  private final Texts texts = new Texts(LanguageMenu.class);
  private final LanguageStore store;
  private final Notices notices;

  private LanguageMenu(LanguageStore store, Notices notices) {
    this.store = store;
    this.notices = notices;
  }

  /** Fills a menu with all choices. */
  public static void fill(Menu menu, LanguageStore store, Notices notices) {
    LanguageMenu choosing = new LanguageMenu(store, notices);
    LanguageChoice chosen = store.load();
    ToggleGroup group = new ToggleGroup();
    for (LanguageChoice choice : LanguageChoice.values()) {
      RadioMenuItem item = new RadioMenuItem(choosing.texts.get("menu.language." + choice.name()));
      item.setId("language-" + choice.name());
      item.setAccelerator(KeyCombination.valueOf("Shortcut+Alt+" + (choice.ordinal() + 1)));
      item.setToggleGroup(group);
      item.setSelected(choice == chosen);
      item.setOnAction(event -> choosing.choose(choice));
      menu.getItems().add(item);
    }
  }

  private void choose(LanguageChoice choice) {
    try {
      store.save(choice);
      notices.info(texts.get("language.next"));
    } catch (IOException e) {
      notices.error(Phrases.of(String.valueOf(e.getMessage())), () -> choose(choice));
    }
  }
}
