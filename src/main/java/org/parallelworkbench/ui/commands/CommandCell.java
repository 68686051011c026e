package org.parallelworkbench.ui.commands;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A command with its place in the menus, its keys, and why it cannot be done. */
final class CommandCell extends ListCell<Command> {

  private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

  private final Label name = new Label();
  private final Label place = new Label();
  private final Label keys = new Label();
  private final HBox line;
  private Subscription following = Subscription.EMPTY;

  CommandCell() {
    name.setMinWidth(Region.USE_PREF_SIZE);
    place.getStyleClass().add("command-place");
    keys.getStyleClass().add("command-keys");
    keys.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    line = new HBox(10, name, place, space, keys);
    line.getStyleClass().add("command");
  }

  @Override
  protected void updateItem(@Nullable Command command, boolean empty) {
    super.updateItem(command, empty);
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (command == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
      pseudoClassStateChanged(IMPOSSIBLE, false);
      return;
    }
    setGraphic(line);
    // What stands in the way may come and go while the palette is open.
    following = command.item().disableProperty().subscribe(disabled -> show(command));
  }

  private void show(Command command) {
    name.setText(command.name());
    place.setText(command.obstacle().orElse(command.place()));
    keys.setText(command.keys());
    setAccessibleText(CommandPalette.spoken(command));
    pseudoClassStateChanged(IMPOSSIBLE, !command.possible());
  }
}
