package org.parallelworkbench.ui.libraries;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.common.Paragraph;
import org.parallelworkbench.ui.common.Texts;

/** Says which libraries something needs, and how to get them. Used on the FX thread only. */
public final class SetUpDialog {

  private static final double GAP = 12;
  private static final double WIDTH = 480;

  private final Texts texts = new Texts(SetUpDialog.class);
  private final Texts words;
  private final Dialog<ButtonType> dialog = new Dialog<>();

  /**
   * @param words what is said of these libraries, under keys that begin with {@code setup}
   * @param obstacle what is missing, as a phrase
   * @param install gets it; null if that cannot be done from here
   */
  public SetUpDialog(Stage owner, Texts words, String obstacle, @Nullable Runnable install) {
    this.words = words;
    ButtonType now = new ButtonType(texts.get("libraries.install"), ButtonBar.ButtonData.OK_DONE);
    ButtonType close =
        new ButtonType(texts.get("libraries.close"), ButtonBar.ButtonData.CANCEL_CLOSE);
    dialog.initOwner(owner);
    dialog.setTitle(words.get("setup.title"));
    dialog.setHeaderText(words.get("setup.header"));
    dialog.getDialogPane().setContent(content(obstacle, install != null));
    dialog.getDialogPane().getButtonTypes().setAll(close);
    if (install != null) {
      dialog.getDialogPane().getButtonTypes().add(0, now);
      dialog
          .resultProperty()
          .subscribe(
              answer -> {
                if (answer == now) {
                  install.run();
                }
              });
    }
  }

  private VBox content(String obstacle, boolean canInstall) {
    TextField command = new TextField(words.get("setup.command"));
    command.setId("setupCommand");
    command.setEditable(false);
    command.setAccessibleText(words.get("setup.command.accessible"));
    Button copy = new Button(texts.get("libraries.copy"));
    copy.setMinWidth(Button.USE_PREF_SIZE);
    copy.setOnAction(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(command.getText());
          Clipboard.getSystemClipboard().setContent(content);
        });
    HBox.setHgrow(command, Priority.ALWAYS);
    Label state = Paragraph.of(texts.get("libraries.state", obstacle), WIDTH);
    state.setId("setupState");
    state.getStyleClass().add("hint");
    return new VBox(
        GAP,
        Paragraph.of(words.get("setup.what"), WIDTH),
        Paragraph.of(words.get(canInstall ? "setup.how" : "setup.how.terminal"), WIDTH),
        new HBox(GAP / 2, command, copy),
        Paragraph.of(words.get("setup.own"), WIDTH),
        state);
  }

  /** Shows it, without holding up what runs. */
  public void show() {
    dialog.show();
  }
}
