package org.parallelworkbench.ui.common;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.util.Duration;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;
import org.kordamp.ikonli.feather.Feather;

/**
 * Tells the user things without standing in the way: a bar that slides over the content. Good news
 * goes away by itself, bad news waits to be closed. Used on the FX thread only.
 */
public final class Notices {

  private static final double BUSY_SIZE = 18;

  private final Texts texts = new Texts(Notices.class);
  private final NotificationPane pane;
  private final PauseTransition hideLater = new PauseTransition(Duration.seconds(6));

  /** Notices over this content. */
  public Notices(Node content) {
    pane = new NotificationPane(content);
    pane.setId("notices");
    hideLater.setOnFinished(event -> pane.hide());
  }

  /** The content with its notices. */
  public NotificationPane root() {
    return pane;
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
    error(sentence);
    pane.getActions()
        .setAll(
            new Action(
                texts.get("retry"),
                event -> {
                  pane.hide();
                  again.run();
                }));
  }

  /** Something that the user may do about a notice. */
  public record Choice(String label, Runnable action) {}

  /** Asks something that may be answered at any time, or closed without an answer. */
  public void ask(String sentence, Choice... choices) {
    hideLater.stop();
    show(sentence, Feather.ROTATE_CW, "notice-info");
    for (Choice choice : choices) {
      pane.getActions().add(new Action(choice.label(), event -> choose(choice)));
    }
  }

  /** Says what is going on until something else is said. */
  public void busy(String sentence, Choice... choices) {
    ask(sentence, choices);
    ProgressIndicator turning = new ProgressIndicator();
    turning.setPrefSize(BUSY_SIZE, BUSY_SIZE);
    pane.setGraphic(turning);
  }

  /** Says something else in its place, such as how far it is. */
  public void update(String sentence) {
    pane.setText(sentence);
  }

  /** Says nothing more. */
  public void hide() {
    hideLater.stop();
    pane.hide();
  }

  private void choose(Choice choice) {
    pane.hide();
    choice.action().run();
  }

  private void show(String sentence, Feather icon, String style) {
    pane.getActions().clear();
    pane.getStyleClass().removeAll("notice-info", "notice-error");
    pane.getStyleClass().add(style);
    pane.show(sentence, Icons.of(icon));
  }
}
