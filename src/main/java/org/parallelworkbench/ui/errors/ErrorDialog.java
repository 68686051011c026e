package org.parallelworkbench.ui.errors;

import java.util.Map;
import java.util.function.Supplier;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.log.ErrorReport;
import org.parallelworkbench.log.LogControl;
import org.parallelworkbench.ui.common.Texts;

/** Tells of a fault of the program; one dialog however many there are. FX thread only. */
final class ErrorDialog {

  private final Texts texts = new Texts(ErrorDialog.class);
  private final ButtonType copy = button("error.copy", ButtonBar.ButtonData.LEFT);
  private final ButtonType folder = button("error.folder", ButtonBar.ButtonData.LEFT);
  private final Stage owner;
  private final LogControl log;
  private final Supplier<Map<String, String>> choices;
  private final FolderOpener desktop;
  private @Nullable Alert alert;
  private @Nullable Throwable first;
  private int others;

  ErrorDialog(
      Stage owner, LogControl log, Supplier<Map<String, String>> choices, FolderOpener desktop) {
    this.owner = owner;
    this.log = log;
    this.choices = choices;
    this.desktop = desktop;
  }

  private ButtonType button(String key, ButtonBar.ButtonData place) {
    return new ButtonType(texts.get(key), place);
  }

  /** Tells of a fault, or counts it if another is being told. */
  void show(Throwable fault) {
    Alert open = alert;
    if (open != null && open.isShowing()) {
      others++;
      open.setHeaderText(texts.get("error.header.more", others));
      return;
    }
    first = fault;
    others = 0;
    Alert opened = alert(fault);
    alert = opened;
    opened.show();
  }

  private Alert alert(Throwable fault) {
    Alert made = new Alert(Alert.AlertType.ERROR, advice(fault));
    if (owner.isShowing()) {
      made.initOwner(owner);
    }
    made.setTitle(texts.get("error.title"));
    made.setHeaderText(texts.get("error.header"));
    made.getButtonTypes().setAll(copy, folder, ButtonType.CLOSE);
    TextArea details = new TextArea(report(fault));
    details.setId("errorReport");
    details.setEditable(false);
    made.getDialogPane().setExpandableContent(details);
    keepOpen(made, copy, this::copyReport);
    keepOpen(made, folder, () -> desktop.open(log.folder()));
    return made;
  }

  /** What to do, in plain words. */
  private String advice(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return texts.get("error.memory", log.folder().toString());
      }
      if (cause instanceof StackOverflowError) {
        return texts.get("error.stack", log.folder().toString());
      }
    }
    return texts.get("error.text", log.folder().toString());
  }

  private String report(Throwable fault) {
    return ErrorReport.of(fault, choices.get(), others);
  }

  private void copyReport() {
    if (first != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(report(first));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private static void keepOpen(Alert alert, ButtonType button, Runnable action) {
    alert
        .getDialogPane()
        .lookupButton(button)
        .addEventFilter(
            ActionEvent.ACTION,
            event -> {
              event.consume();
              action.run();
            });
  }
}
