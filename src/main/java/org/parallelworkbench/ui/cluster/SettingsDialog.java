package org.parallelworkbench.ui.cluster;

import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Stage;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Texts;

/** Asks which cluster to use, and how. Used on the FX thread only. */
final class SettingsDialog {

  /** What the dialog has done. */
  interface Actions {

    /** Uses what is chosen. */
    void save(ClusterForm form);

    /** Tries out what is chosen. */
    void test(ClusterForm form);

    /** Leaves everything as it was. */
    void cancel();
  }

  private final Dialog<ButtonType> dialog = new Dialog<>();

  SettingsDialog(Stage owner, Choosers choosers, ChosenCluster chosen, Actions actions) {
    Texts texts = new Texts(SettingsDialog.class);
    ClusterForm form = new ClusterForm(choosers, chosen);
    form.onTest(() -> actions.test(form));
    ButtonType save = new ButtonType(texts.get("settings.save"), ButtonBar.ButtonData.OK_DONE);
    ButtonType cancel =
        new ButtonType(texts.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("settings.title"));
    dialog.getDialogPane().setContent(form.root());
    dialog.getDialogPane().getButtonTypes().setAll(save, cancel);
    dialog.getDialogPane().lookupButton(save).disableProperty().bind(form.validProperty().not());
    dialog.setOnHidden(
        event -> {
          if (dialog.getResult() == save) {
            actions.save(form);
          } else {
            actions.cancel();
          }
        });
  }

  /** Shows it, without holding up what runs. */
  void show() {
    dialog.show();
  }
}
