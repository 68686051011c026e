package org.parallelworkbench.ui.run;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.ui.common.Decimals;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.run.PolicyTexts.InvalidTextException;
import org.parallelworkbench.ui.run.PolicyTexts.Part;

/** Lets the user say what is to be done when a file fails or takes too long. */
final class FailurePopOver {

  private static final double WIDTH = 420;

  private final Texts texts = new Texts(FailurePopOver.class);
  private final ObjectProperty<FailurePolicy> policy;
  private final Map<Part, TextField> fields = new EnumMap<>(Part.class);
  private final Label problem = new Label();
  private final PopOver popOver;

  /**
   * @param policy what is chosen; changed as the user types what makes sense
   */
  FailurePopOver(ObjectProperty<FailurePolicy> policy) {
    this.policy = policy;
    Label title = new Label(texts.get("failure.title"));
    title.getStyleClass().add(Styles.TEXT_BOLD);
    GridPane grid = new GridPane(10, 8);
    Map<String, String> chosen = PolicyTexts.of(policy.get());
    for (Part part : Part.values()) {
      TextField field = new TextField(Decimals.shown(chosen.getOrDefault(part.key(), "")));
      field.setId("failure" + part.key());
      field.setPrefColumnCount(5);
      field.setPromptText(texts.get("failure." + part.key() + ".none"));
      Label label = new Label(texts.get("failure." + part.key()));
      label.setLabelFor(field);
      fields.put(part, field);
      grid.addRow(part.ordinal(), label, field);
    }
    Label hint = wrapped(new Label(texts.get("failure.hint", FailurePolicy.LEAST_FINISHED)));
    hint.getStyleClass().add("hint");
    problem.setId("failureProblem");
    problem.getStyleClass().add("problem");
    wrapped(problem);

    VBox content = new VBox(10, title, grid, problem, hint);
    content.setPadding(new Insets(16));
    popOver = new PopOver(content);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    popOver.setAnimated(false);
    fields
        .values()
        .forEach(
            field -> {
              field.textProperty().addListener((o, was, is) -> take());
              field.setOnAction(event -> popOver.hide());
            });
  }

  private static Label wrapped(Label label) {
    label.setWrapText(true);
    label.setMaxWidth(WIDTH);
    return label;
  }

  /** Shows it under a node. */
  void show(Node owner) {
    popOver.show(owner);
  }

  private void take() {
    Map<String, String> typed = new HashMap<>();
    fields.forEach((part, field) -> typed.put(part.key(), Decimals.plain(field.getText())));
    fields.values().forEach(field -> field.pseudoClassStateChanged(Styles.STATE_DANGER, false));
    try {
      policy.set(PolicyTexts.parse(typed));
      problem.setText("");
    } catch (InvalidTextException e) {
      fields.forEach(
          (part, field) -> field.pseudoClassStateChanged(Styles.STATE_DANGER, part == e.part()));
      problem.setText(texts.get("failure." + e.part().key() + ".invalid"));
    }
  }
}
