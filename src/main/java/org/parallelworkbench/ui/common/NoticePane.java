package org.parallelworkbench.ui.common;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.TranslateTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * Content with a bar that comes over its upper edge and moves nothing below. The bar slides in, or
 * is there at once.
 */
public final class NoticePane extends StackPane {

  private static final Duration SLIDING = Duration.millis(200);

  private final HBox bar = new HBox();
  private final Label words = new Label();
  private final HBox buttons = new HBox(8);
  private final BooleanProperty sliding = new SimpleBooleanProperty(true);

  /**
   * @param close what the button that closes it is called
   */
  NoticePane(Node content, String close) {
    Button closeButton = new Button("", Icons.of(Feather.X));
    closeButton.setId("closeNotice");
    closeButton.setAccessibleText(close);
    closeButton.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    closeButton.setOnAction(event -> hide());
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    bar.getStyleClass().add("notification-bar");
    bar.getChildren().setAll(words, buttons, closeButton);
    bar.setMaxHeight(Region.USE_PREF_SIZE);
    bar.setVisible(false);
    setId("notices");
    setAlignment(bar, Pos.TOP_CENTER);
    getChildren().setAll(content, bar);
  }

  /** Whether the bar slides in. */
  BooleanProperty slidingProperty() {
    return sliding;
  }

  /** Says something, in place of what it says. */
  void show(String sentence, Node icon, List<Button> actions) {
    words.setText(sentence);
    words.setGraphic(icon);
    buttons.getChildren().setAll(actions);
    if (!bar.isVisible() && sliding.get()) {
      TranslateTransition slide = new TranslateTransition(SLIDING, bar);
      slide.setFromY(-bar.prefHeight(getWidth()));
      slide.setToY(0);
      slide.play();
    }
    bar.setVisible(true);
  }

  /** Says something else in its place, with the same buttons. */
  void update(String sentence) {
    words.setText(sentence);
  }

  /** Whether it says something. */
  public boolean isShowing() {
    return bar.isVisible();
  }

  /** What it says, or said last. */
  public String getText() {
    return words.getText();
  }

  /** The buttons beside what it says. */
  public List<Button> buttons() {
    return buttons.getChildren().stream().map(Button.class::cast).toList();
  }

  /** Says nothing more. */
  public void hide() {
    bar.setVisible(false);
  }
}
