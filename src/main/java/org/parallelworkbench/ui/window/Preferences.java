package org.parallelworkbench.ui.window;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.log.LogLevel;
import org.parallelworkbench.ui.common.Texts;

/** What the user chooses once; each choice counts at once. Used on the FX thread only. */
final class Preferences {

  private static final double GAP = 12;

  private final Texts texts = new Texts(Preferences.class);
  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final GridPane grid = new GridPane(GAP, GAP);

  /** A dialog over this window, which is not shown yet. */
  Preferences(Stage owner, ObjectProperty<ThemeChoice> theme, ObjectProperty<LogLevel> logLevel) {
    addChoice("preferences.theme", ThemeChoice.values(), theme);
    addChoice("preferences.log", LogLevel.values(), logLevel);
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("preferences.title"));
    dialog.getDialogPane().setContent(grid);
    dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
  }

  /** Shows it, without holding up what runs. */
  void show() {
    dialog.show();
  }

  /** A row with a choice whose words are the texts {@code key.CONSTANT}. */
  private <E extends Enum<E>> void addChoice(String key, E[] choices, ObjectProperty<E> chosen) {
    ComboBox<E> box = new ComboBox<>();
    box.setId(key);
    box.getItems().setAll(choices);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable E choice) {
            return choice == null ? "" : texts.get(key + "." + choice.name());
          }

          @Override
          public @Nullable E fromString(String text) {
            return null;
          }
        });
    box.valueProperty().bindBidirectional(chosen);
    Label label = new Label(texts.get(key));
    label.setLabelFor(box);
    grid.addRow(grid.getRowCount(), label, box);
  }
}
