package org.parallelworkbench.ui.run;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.ui.common.Texts;

/** The choice of what to do when files fail. Used on the FX thread only. */
final class FailureChoice {

  private final Button button;
  private final ObjectProperty<FailurePolicy> policy =
      new SimpleObjectProperty<>(FailurePolicy.GO_ON);

  /**
   * @param button says whether something was chosen
   */
  FailureChoice(Button button) {
    this.button = button;
    Texts texts = new Texts(FailureChoice.class);
    button.setTooltip(new Tooltip(texts.get("failure.button.tip")));
    policy.subscribe(
        chosen ->
            button.setText(
                texts.get(
                    chosen.equals(FailurePolicy.GO_ON) ? "failure.button" : "failure.button.set")));
  }

  /** Lets the user choose. */
  void show() {
    new FailurePopOver(policy).show(button);
  }

  /** What is chosen. */
  ObjectProperty<FailurePolicy> policyProperty() {
    return policy;
  }

  /** What is chosen, to be remembered. */
  Settings settings() {
    return Settings.of(PolicyTexts.of(policy.get()));
  }

  /** Chooses what was remembered; as delivered if nothing was, or it makes no sense. */
  void restore(@Nullable Settings remembered) {
    policy.set(remembered == null ? FailurePolicy.GO_ON : parsed(remembered));
  }

  private static FailurePolicy parsed(Settings remembered) {
    try {
      return PolicyTexts.parse(remembered.toMap());
    } catch (PolicyTexts.InvalidTextException e) {
      return FailurePolicy.GO_ON;
    }
  }
}
