package org.parallelworkbench.ui.run;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Texts;

/** The button that starts a run, or stops the one that is on. Used on the FX thread only. */
record RunButton(Button button, Texts texts) {

  /**
   * Shows what it can do now.
   *
   * @param possible whether a run could be started
   */
  void show(Phase phase, boolean possible) {
    boolean idle = phase == Phase.IDLE;
    button.setText(
        texts.get(
            switch (phase) {
              case IDLE -> "run";
              case RUNNING -> "cancel";
              case CANCELLING -> "cancelling";
            }));
    button.setGraphic(Icons.of(idle ? Feather.PLAY : Feather.SQUARE));
    button.setTooltip(new Tooltip(texts.get(idle ? "run.tip" : "cancel.tip")));
    button.setDisable(phase == Phase.CANCELLING || (idle && !possible));
    button.getStyleClass().removeAll(Styles.ACCENT, Styles.DANGER);
    button.getStyleClass().add(idle ? Styles.ACCENT : Styles.DANGER);
  }
}
