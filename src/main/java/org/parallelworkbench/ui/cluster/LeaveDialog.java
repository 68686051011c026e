package org.parallelworkbench.ui.cluster;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.parallelworkbench.ui.common.Texts;

/** Asks what is to become of the local cluster when the window closes. FX thread only. */
final class LeaveDialog {

  private final Alert alert;

  LeaveDialog(Stage owner, Runnable stop, Runnable leave) {
    Texts texts = new Texts(LeaveDialog.class);
    ButtonType end = new ButtonType(texts.get("leave.stop"), ButtonBar.ButtonData.YES);
    ButtonType keep = new ButtonType(texts.get("leave.keep"), ButtonBar.ButtonData.NO);
    ButtonType stay = new ButtonType(texts.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    alert =
        new Alert(Alert.AlertType.CONFIRMATION, texts.get("leave.explanation"), end, keep, stay);
    alert.initOwner(owner);
    alert.setTitle(texts.get("leave.title"));
    alert.setHeaderText(texts.get("leave.question"));
    alert
        .resultProperty()
        .subscribe(
            answer -> {
              if (answer == end) {
                stop.run();
              } else if (answer == keep) {
                leave.run();
              }
            });
  }

  /** Shows it, without holding up what runs. */
  void show() {
    alert.show();
  }
}
