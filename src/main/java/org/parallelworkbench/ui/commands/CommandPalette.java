package org.parallelworkbench.ui.commands;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.common.Texts;

/**
 * Finds any command by typing a part of its name, over the rest of the window. The keyboard stays
 * in the field: up and down choose, Enter runs, Escape closes. Used on the FX thread only.
 */
public final class CommandPalette {

  /** So many commands are known as used last. */
  private static final int MOST_RECENT = 10;

  private static final int PAGE = 8;

  private final Texts texts = new Texts(CommandPalette.class);
  private final Commands commands;
  private final ObservableList<String> recent;
  private final TextField field = new TextField();
  private final ListView<Command> list = new ListView<>();
  private final StackPane root;
  private @Nullable Node focusedBefore;

  /**
   * A palette that is not seen yet.
   *
   * @param recent the ids of the commands that were used last, the latest first; kept up to date
   */
  public CommandPalette(Commands commands, ObservableList<String> recent) {
    this.commands = commands;
    this.recent = recent;
    field.setId("paletteField");
    field.setPromptText(texts.get("palette.prompt"));
    field.setAccessibleText(texts.get("palette.name"));
    list.setId("paletteList");
    list.setAccessibleText(texts.get("palette.list"));
    list.setFocusTraversable(false);
    list.setCellFactory(view -> new CommandCell());
    list.setPlaceholder(new Label(texts.get("palette.none")));
    VBox card = new VBox(field, list);
    card.getStyleClass().add("palette");
    card.setMaxHeight(Region.USE_PREF_SIZE);
    StackPane.setAlignment(card, Pos.TOP_CENTER);
    root = new StackPane(card);
    root.setId("palette");
    root.getStyleClass().add("palette-veil");
    root.setVisible(false);
    field.textProperty().subscribe((before, typed) -> filter());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> field.setAccessibleHelp(chosen == null ? null : spoken(chosen)));
    list.setOnMouseClicked(event -> runChosen());
    root.setOnMousePressed(
        event -> {
          if (root.equals(event.getTarget())) {
            close();
          }
        });
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              // Whoever goes elsewhere does not want it any more; the list may be clicked.
              if (!focused && root.isVisible() && !list.isFocused()) {
                hide();
              }
            });
  }

  /** What lies over the rest of the window while it is open. */
  public Parent root() {
    return root;
  }

  /** Opens it, or closes it if it is open. */
  public void toggle() {
    if (root.isVisible()) {
      close();
      return;
    }
    focusedBefore = root.getScene().getFocusOwner();
    field.clear();
    filter();
    root.setVisible(true);
    field.requestFocus();
  }

  /** What a screen reader says of a command. */
  static String spoken(Command command) {
    return Stream.of(command.name(), command.place(), command.keys(), command.obstacle().orElse(""))
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  private void filter() {
    String typed = field.getText();
    List<Command> found =
        commands.all().stream()
            .filter(command -> command.matches(typed))
            .sorted(
                Comparator.comparingInt((Command command) -> rank(command))
                    .thenComparing(command -> !command.startsWith(typed))
                    .thenComparing(command -> !command.possible()))
            .toList();
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
  }

  /** How long ago it was used; a command that was not is behind all that were. */
  private int rank(Command command) {
    int place = recent.indexOf(command.id());
    return place < 0 ? MOST_RECENT : place;
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN, KP_DOWN -> move(1);
      case UP, KP_UP -> move(-1);
      case PAGE_DOWN -> move(PAGE);
      case PAGE_UP -> move(-PAGE);
      case ENTER -> runChosen();
      case ESCAPE -> close();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int steps) {
    int last = list.getItems().size() - 1;
    if (last >= 0) {
      int place = Math.clamp(list.getSelectionModel().getSelectedIndex() + (long) steps, 0, last);
      list.getSelectionModel().clearAndSelect(place);
      list.scrollTo(Math.max(0, place - PAGE + 1));
    }
  }

  private void runChosen() {
    Command chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null && chosen.possible()) {
      close();
      remember(chosen.id());
      chosen.run();
    }
  }

  private void remember(String id) {
    if (!id.isEmpty()) {
      recent.remove(id);
      recent.addFirst(id);
      if (recent.size() > MOST_RECENT) {
        recent.removeLast();
      }
    }
  }

  private void close() {
    hide();
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
  }

  private void hide() {
    root.setVisible(false);
  }
}
