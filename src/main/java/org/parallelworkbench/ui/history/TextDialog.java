package org.parallelworkbench.ui.history;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.parallelworkbench.ui.common.KeyActions;
import org.parallelworkbench.ui.common.Texts;

/** Asks for a text. It blocks nothing: the answer comes when it comes. */
final class TextDialog {

  private static final KeyCombination SAVE =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private static final double CONTENT_PADDING = 12;

  private TextDialog() {}

  /** Asks for one line. */
  static void line(Window owner, Texts texts, String key, String text, Consumer<String> answer) {
    show(owner, texts, key, new TextField(text), answer);
  }

  /** Asks for some lines, which Ctrl+Enter saves. */
  static void lines(Window owner, Texts texts, String key, String text, Consumer<String> answer) {
    TextArea area = new TextArea(text);
    area.setPrefRowCount(6);
    area.setWrapText(true);
    show(owner, texts, key, area, answer);
  }

  private static void show(
      Window owner, Texts texts, String key, TextInputControl field, Consumer<String> answer) {
    ButtonType save = new ButtonType(texts.get("dialog.save"), ButtonData.OK_DONE);
    ButtonType cancel = new ButtonType(texts.get("dialog.cancel"), ButtonData.CANCEL_CLOSE);
    Dialog<String> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(texts.get(key));
    dialog.setHeaderText(texts.get(key + ".hint"));
    field.setId("historyText");
    field.setAccessibleText(texts.get(key));
    field.setPrefWidth(420);
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        new KeyActions()
            .on(
                SAVE,
                () -> {
                  dialog.setResult(field.getText());
                  dialog.close();
                }));
    StackPane content = new StackPane(field);
    content.setPadding(new Insets(CONTENT_PADDING));
    dialog.getDialogPane().setContent(content);
    dialog.getDialogPane().getButtonTypes().setAll(save, cancel);
    // Cancelling leaves no result.
    dialog.setResultConverter(button -> save.equals(button) ? field.getText() : null);
    dialog
        .resultProperty()
        .subscribe(
            text -> {
              if (text != null) {
                answer.accept(text);
              }
            });
    dialog.setOnShown(
        event -> {
          field.requestFocus();
          field.selectAll();
        });
    dialog.show();
  }
}
