package org.parallelworkbench.ui.window;

import java.lang.module.ModuleDescriptor;
import java.nio.file.Path;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.common.Texts;

/**
 * The few dialogs of the main window; none of them blocks what runs. Used on the FX thread only.
 */
final class Dialogs {

  private final Texts texts = new Texts(Dialogs.class);
  private final Stage owner;

  Dialogs(Stage owner) {
    this.owner = owner;
  }

  /** Asks whether to stop the run that is on, and does {@code action} if so. */
  void askToStop(Runnable action) {
    ButtonType stop = new ButtonType(texts.get("close.stop"), ButtonBar.ButtonData.OK_DONE);
    ButtonType stay = new ButtonType(texts.get("close.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert =
        alert(Alert.AlertType.CONFIRMATION, texts.get("title"), texts.get("close.explanation"));
    alert.setHeaderText(texts.get("close.question"));
    alert.getButtonTypes().setAll(stop, stay);
    alert
        .resultProperty()
        .subscribe(
            answer -> {
              if (answer == stop) {
                action.run();
              }
            });
    alert.show();
  }

  /** Asks what to do with what is not saved; nothing if the user thinks better of leaving. */
  void askToSave(String name, Runnable save, Runnable discard) {
    ask(
        texts.get("save.question", name),
        texts.get("save.explanation"),
        texts.get("save.save"),
        save,
        texts.get("save.discard"),
        discard);
  }

  /** Asks whether to replace a file, and does {@code action} if so. */
  void askToReplace(Path file, Runnable action) {
    ask(
        texts.get("replace.question", file.getFileName().toString()),
        texts.get("replace.explanation", file.toString()),
        texts.get("replace.replace"),
        action,
        null,
        () -> {});
  }

  /** Says why the settings cannot be remembered, and asks whether to try again or close anyway. */
  void askToCloseAnyway(String problem, Runnable again, Runnable close) {
    ask(
        texts.get("remember.question"),
        problem,
        texts.get("remember.again"),
        again,
        texts.get("remember.close"),
        close);
  }

  private void ask(
      String question,
      String explanation,
      String yesText,
      Runnable yesAction,
      @Nullable String noText,
      Runnable noAction) {
    ButtonType yes = new ButtonType(yesText, ButtonBar.ButtonData.YES);
    ButtonType no = new ButtonType(noText, ButtonBar.ButtonData.NO);
    ButtonType cancel =
        new ButtonType(texts.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    Alert alert = alert(Alert.AlertType.CONFIRMATION, texts.get("title"), explanation);
    alert.setHeaderText(question);
    alert.getButtonTypes().setAll(yes, cancel);
    if (noText != null) {
      alert.getButtonTypes().add(1, no);
    }
    alert
        .resultProperty()
        .subscribe(
            answer -> {
              if (answer == yes) {
                yesAction.run();
              } else if (answer == no) {
                noAction.run();
              }
            });
    alert.show();
  }

  /** Says what program this is, and on what it runs. */
  void showAbout() {
    inform(
        texts.get("about.title", version()),
        texts.get(
            "about.text",
            Runtime.version().toString(),
            System.getProperty("javafx.runtime.version", ""),
            Runtime.getRuntime().availableProcessors()));
  }

  /** The build puts the version into the module. */
  private static String version() {
    ModuleDescriptor module = Dialogs.class.getModule().getDescriptor();
    return module == null ? "" : module.rawVersion().orElse("");
  }

  private void inform(String title, String text) {
    Alert alert = alert(Alert.AlertType.INFORMATION, title, text);
    alert.setHeaderText(title);
    alert.show();
  }

  private Alert alert(Alert.AlertType type, String title, String text) {
    Alert alert = new Alert(type, text);
    alert.initOwner(owner);
    alert.setTitle(title);
    return alert;
  }
}
