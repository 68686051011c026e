package org.parallelworkbench.ui.help;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.parallelworkbench.ui.commands.Command;
import org.parallelworkbench.ui.commands.Commands;
import org.parallelworkbench.ui.common.Texts;

/**
 * Lists all keys, menu by menu, and those that work on a list alone. Used on the FX thread only.
 */
public final class ShortcutsDialog {

  private static final double GAP = 6;
  private static final double HEIGHT = 480;

  private final Texts texts = new Texts(ShortcutsDialog.class);
  private final GridPane grid = new GridPane(4 * GAP, GAP);
  private final Dialog<ButtonType> dialog = new Dialog<>();

  /** A dialog over this window, which is not shown yet. */
  public ShortcutsDialog(Stage owner, Commands commands) {
    String place = "";
    for (Command command : commands.all()) {
      if (!command.keys().isEmpty()) {
        if (!command.place().equals(place)) {
          place = command.place();
          addHeading(place);
        }
        addLine(command.keys(), command.name());
      }
    }
    addHeading(texts.get("shortcuts.lists"));
    for (String line : texts.get("shortcuts.lists.text").lines().toList()) {
      String[] parts = line.split("\t", 2);
      addLine(parts[0], parts[1]);
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setPrefHeight(HEIGHT);
    scroll.setAccessibleText(texts.get("shortcuts.title"));
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("shortcuts.title"));
    dialog.setResizable(true);
    dialog.getDialogPane().setContent(scroll);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
  }

  /** Shows it, without holding up what runs. */
  public void show() {
    dialog.show();
  }

  private void addHeading(String text) {
    Label heading = new Label(text);
    heading.getStyleClass().add(Styles.TEXT_BOLD);
    grid.add(heading, 0, grid.getRowCount(), 2, 1);
  }

  private void addLine(String keys, String name) {
    Label shown = new Label(keys);
    shown.setMinWidth(Label.USE_PREF_SIZE);
    Label meaning = new Label(name);
    meaning.setWrapText(true);
    meaning.setMinHeight(Label.USE_PREF_SIZE);
    grid.addRow(grid.getRowCount(), shown, meaning);
  }
}
