package org.parallelworkbench.ui.common;

import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressIndicator;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * Tells the user things without standing in the way: a bar that comes over the content. Good news
 * goes away by itself, bad news waits to be closed. Used on the FX thread only.
 */
public final class Notices {

  private static final double BUSY_SIZE = 18;

  private final Texts texts = new Texts(Notices.class);
  private final NoticePane pane;
  private final PauseTransition hideLater = new PauseTransition(Duration.seconds(6));

  /** Notices over this content. */
  public Notices(Node content) {
    pane = new NoticePane(content, texts.get("notice.close"));
    pane.setId("notices");
    hideLater.setOnFinished(event -> pane.hide());
  }

  /** The content with its notices. */
  public NoticePane root() {
    return pane;
  }

  /** Whether notices slide into view. */
  public BooleanProperty slidingProperty() {
    return pane.slidingProperty();
  }

  /** Says that something went well, or is worth knowing. */
  public void info(String sentence) {
    show(sentence, Feather.CHECK_CIRCLE, "notice-info");
    hideLater.playFromStart();
  }

  /** Says that something went wrong and what to do about it. */
  public void error(String sentence) {
    hideLater.stop();
    show(sentence, Feather.ALERT_TRIANGLE, "notice-error");
  }

  /**
   * Says that something went wrong, with a button to do it once more.
   *
   * @param again what the button does
   */
  public void error(String sentence, Runnable again) {
    hideLater.stop();
    show(
        sentence,
        Feather.ALERT_TRIANGLE,
        "notice-error",
        button(new Choice(texts.get("retry"), again)));
  }

  /** Something that the user may do about a notice. */
  public record Choice(String label, Runnable action) {}

  /** Asks something that may be answered at any time, or closed without an answer. */
  public void ask(String sentence, Choice... choices) {
    hideLater.stop();
    show(sentence, Feather.ROTATE_CW, "notice-info", buttons(choices));
  }

  /** Says what is going on until something else is said. */
  public void busy(String sentence, Choice... choices) {
    hideLater.stop();
    ProgressIndicator turning = new ProgressIndicator();
    turning.setPrefSize(BUSY_SIZE, BUSY_SIZE);
    show(sentence, turning, "notice-info", buttons(choices));
  }

  /** Says something else in its place, such as how far it is. */
  public void update(String sentence) {
    pane.update(sentence);
  }

  /** Says nothing more. */
  public void hide() {
    hideLater.stop();
    pane.hide();
  }

  private Button[] buttons(Choice... choices) {
    return Stream.of(choices).map(this::button).toArray(Button[]::new);
  }

  private Button button(Choice choice) {
    Button button = new Button(choice.label());
    button.setOnAction(
        event -> {
          pane.hide();
          choice.action().run();
        });
    return button;
  }

  private void show(String sentence, Feather icon, String style, Button... buttons) {
    show(sentence, Icons.of(icon), style, buttons);
  }

  private void show(String sentence, Node icon, String style, Button... buttons) {
    pane.getStyleClass().removeAll("notice-info", "notice-error");
    pane.getStyleClass().add(style);
    pane.show(sentence, icon, List.of(buttons));
  }
}
