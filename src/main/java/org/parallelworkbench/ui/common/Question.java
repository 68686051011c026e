package org.parallelworkbench.ui.common;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

/**
 * A dialog that asks something and does what the answer says, without holding up what runs. Used on
 * the FX thread only.
 */
public final class Question {

  private final Texts texts = new Texts(Question.class);
  private final Alert alert;
  private final Map<ButtonType, Runnable> actions = new HashMap<>();

  /**
   * A question without answers yet, which is not shown yet.
   *
   * @param owner the window that it is about
   * @param explanation what comes of the answers
   */
  public Question(Window owner, String question, String explanation) {
    alert = new Alert(Alert.AlertType.CONFIRMATION, explanation);
    alert.initOwner(owner);
    alert.setTitle(texts.get("question.title"));
    alert.setHeaderText(question);
    alert.getButtonTypes().clear();
    alert
        .resultProperty()
        .subscribe(
            answer -> {
              if (answer != null) {
                actions.getOrDefault(answer, () -> {}).run();
              }
            });
  }

  /**
   * Adds an answer.
   *
   * @param place says where on this system such a button belongs, and which keys press it
   * @param action what it does
   * @return this
   */
  public Question answer(String label, ButtonData place, Runnable action) {
    ButtonType button = new ButtonType(label, place);
    actions.put(button, action);
    alert.getButtonTypes().add(button);
    return this;
  }

  /**
   * Adds the answer that everything stays as it is.
   *
   * @return this
   */
  public Question orCancel() {
    return answer(texts.get("question.cancel"), ButtonData.CANCEL_CLOSE, () -> {});
  }

  /** Asks. */
  public void show() {
    alert.show();
  }
}
