package org.parallelworkbench.ui.viewer;

import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Texts;

/**
 * The line above a text: what file it is, how many hits there are, and the way from one to another.
 */
final class ViewerBar extends HBox {

  static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.F3);
  static final KeyCombination PREVIOUS =
      new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN);

  private static final double GAP = 8;

  private final Texts texts;
  private final Label about = new Label();
  private final Label hits = new Label();
  private final Button previous;
  private final Button next;
  private final ProgressBar progress = new ProgressBar();

  /**
   * @param find where the user says what to look for
   * @param go goes so many hits on
   * @param stop ends the search for hits
   */
  ViewerBar(Texts texts, FindField find, IntConsumer go, Runnable stop) {
    super(GAP);
    this.texts = texts;
    getStyleClass().add("viewer-bar");
    about.setId("viewerAbout");
    about.getStyleClass().add("hint");
    about.setMinWidth(0);
    hits.setId("viewerHits");
    hits.setMinWidth(Region.USE_PREF_SIZE);
    previous = button("viewerPrevious", Feather.CHEVRON_UP, "previous", PREVIOUS);
    previous.setOnAction(event -> go.accept(-1));
    next = button("viewerNext", Feather.CHEVRON_DOWN, "next", NEXT);
    next.setOnAction(event -> go.accept(1));
    progress.setId("viewerProgress");
    progress.setAccessibleText(texts.get("progress.name"));
    progress.setPrefWidth(90);
    progress.managedProperty().bind(progress.visibleProperty());
    progress.setVisible(false);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(about, gap, progress, stopLink(stop), hits, find, previous, next);
  }

  private Hyperlink stopLink(Runnable stop) {
    Hyperlink link = new Hyperlink(texts.get("stop"));
    link.setId("viewerStop");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setOnAction(event -> stop.run());
    link.managedProperty().bind(link.visibleProperty());
    link.visibleProperty().bind(progress.visibleProperty());
    return link;
  }

  private Button button(String id, Feather icon, String key, KeyCombination keys) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(Icons.of(icon));
    button.getStyleClass().addAll("button-icon", "flat");
    button.setAccessibleText(texts.get(key));
    button.setTooltip(new Tooltip(texts.get("tip", texts.get(key), keys.getDisplayText())));
    button.setDisable(true);
    return button;
  }

  /** Says what text it is. */
  void showAbout(String words) {
    about.setText(words);
  }

  /**
   * Says how many hits there are.
   *
   * @param any whether there is one to go to
   */
  void showHits(String words, boolean any) {
    hits.setText(words);
    previous.setDisable(!any);
    next.setDisable(!any);
  }

  /** Shows how far the search for hits is, 0 to 1, until it ends. */
  void showProgress(ObservableValue<Number> part) {
    progress.progressProperty().bind(part);
    progress.setVisible(true);
  }

  /** The search for hits is over. */
  void hideProgress() {
    progress.setVisible(false);
  }
}
