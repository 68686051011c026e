package org.parallelworkbench.ui.commands;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;

/**
 * Something that the user can have done, as the item of a menu offers it. Used on the FX thread
 * only.
 *
 * @param place the menus that lead to it, such as {@code View ▸ Appearance}
 * @param name what it does
 * @param enabled whether all menus on the way can be opened
 */
public record Command(MenuItem item, String place, String name, boolean enabled) {

  /** What it is remembered by; empty if it is not. */
  public String id() {
    return item.getId() == null ? "" : item.getId();
  }

  /** Its keys, as they are written on this system; empty if it has none. */
  public String keys() {
    return item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
  }

  /** Whether it can be done now. */
  public boolean possible() {
    return enabled && !item.isDisable();
  }

  /** Why it cannot be done now, as far as that is known. */
  public Optional<String> obstacle() {
    return possible() ? Optional.empty() : Obstacles.reason(item);
  }

  /** Whether every word that is typed is in its name or place. */
  boolean matches(String typed) {
    String all = (place + " " + name).toLowerCase(Locale.getDefault());
    return words(typed).allMatch(all::contains);
  }

  /** Whether its own name begins with what is typed, or one of the words in it does. */
  boolean startsWith(String typed) {
    String start = typed.strip().toLowerCase(Locale.getDefault());
    return words(name).anyMatch(word -> word.startsWith(start))
        || name.toLowerCase(Locale.getDefault()).startsWith(start);
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.toLowerCase(Locale.getDefault()).split("\\s+"))
        .filter(word -> !word.isEmpty());
  }

  /** Does it, as if it had been chosen in its menu; nothing if it cannot be done now. */
  void run() {
    if (!possible()) {
      return;
    }
    switch (item) {
      case RadioMenuItem radio -> radio.setSelected(true);
      case CheckMenuItem check -> check.setSelected(!check.isSelected());
      default -> {
        // A plain item has no state.
      }
    }
    item.fire();
  }
}
