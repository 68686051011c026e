package org.parallelworkbench.ui.help;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.ui.common.Paragraph;
import org.parallelworkbench.ui.common.Texts;

/**
 * A few words on each of the window's most important controls, one after the other, beside the
 * control itself. The window can be used meanwhile. Used on the FX thread only.
 */
public final class Tour {

  private static final double WIDTH = 340;

  private static final List<TourStep> STEPS =
      List.of(
          new TourStep("#filesTable", "files", ArrowLocation.LEFT_TOP),
          new TourStep("#pipelineBox", "pipeline", ArrowLocation.TOP_LEFT),
          new TourStep("#workerSlider", "workers", ArrowLocation.TOP_CENTER),
          new TourStep("#runButton", "run", ArrowLocation.TOP_RIGHT),
          new TourStep("#comparisonTab", "charts", ArrowLocation.TOP_LEFT),
          new TourStep("#historyTab", "history", ArrowLocation.TOP_CENTER));

  private final Texts texts = new Texts(Tour.class);
  private final Scene scene;
  private @Nullable PopOver shown;

  /**
   * @param scene of the window to show
   */
  public Tour(Scene scene) {
    this.scene = scene;
  }

  /** Begins it, anew if it is on. */
  public void start() {
    show(0);
  }

  /** Ends it, if it is on. */
  public void end() {
    PopOver before = shown;
    shown = null;
    if (before != null) {
      before.hide();
    }
  }

  private void show(int place) {
    end();
    if (place == STEPS.size()) {
      return;
    }
    TourStep step = STEPS.get(place);
    Node target = scene.lookup(step.target());
    if (target == null) {
      show(place + 1);
      return;
    }
    PopOver popOver = new PopOver(content(place, step));
    popOver.setArrowLocation(step.arrow());
    popOver.setAnimated(false);
    popOver.setAutoHide(false);
    popOver.setDetachable(false);
    shown = popOver;
    popOver.show(target);
    popOver.getContentNode().lookup("#tourNext").requestFocus();
  }

  private VBox content(int place, TourStep step) {
    Label title = new Label(texts.get("tour." + step.key() + ".title"));
    title.getStyleClass().add(Styles.TEXT_BOLD);
    Label text = Paragraph.of(texts.get("tour." + step.key() + ".text"), WIDTH);
    text.setId("tourText");
    Label count = new Label(texts.get("tour.place", place + 1, STEPS.size()));
    count.setId("tourPlace");
    count.getStyleClass().add("hint");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    boolean last = place == STEPS.size() - 1;
    HBox buttons = new HBox(8, count, space);
    if (!last) {
      buttons.getChildren().add(button("tourEnd", "tour.end", this::end));
    }
    if (place > 0) {
      buttons.getChildren().add(button("tourBack", "tour.back", () -> show(place - 1)));
    }
    Button next = button("tourNext", last ? "tour.done" : "tour.next", () -> show(place + 1));
    next.getStyleClass().add(Styles.ACCENT);
    next.setDefaultButton(true);
    buttons.getChildren().add(next);
    buttons.setAlignment(Pos.CENTER_LEFT);
    VBox content = new VBox(10, title, text, buttons);
    content.getStyleClass().add("tour-step");
    content.addEventFilter(KeyEvent.KEY_PRESSED, event -> obey(event, place));
    return content;
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(texts.get(key));
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void obey(KeyEvent event, int place) {
    switch (event.getCode()) {
      case ESCAPE -> end();
      case RIGHT, KP_RIGHT -> show(place + 1);
      case LEFT, KP_LEFT -> show(Math.max(0, place - 1));
      default -> {
        return;
      }
    }
    // Escape would also cancel a run, and arrows move between the buttons.
    event.consume();
  }
}
