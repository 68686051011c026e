package org.parallelworkbench.ui.run;

import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.WorkerSite;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.ui.common.StageColors;
import org.parallelworkbench.ui.common.Texts;

/** One worker: which file it is on, in which stage, and how far. */
final class WorkerLane extends VBox {

  private final Texts texts;
  private final Label fileName = new Label();
  private final Label stageName = new Label();
  private final Region filled = new Region();
  private final Pane track;

  private @Nullable RunEvent shown;
  private @Nullable Stage shownStage;
  private double fraction;

  /**
   * @param site where the worker does its work, if that sets it apart from others
   */
  WorkerLane(int worker, Optional<WorkerSite> site, Texts texts) {
    this.texts = texts;
    String number = String.valueOf(worker);
    Label name = new Label(site.map(it -> texts.get("lane.short." + it, number)).orElse(number));
    name.setTooltip(
        new Tooltip(texts.get(site.map(it -> "lane.worker." + it).orElse("lane.worker"), number)));
    name.getStyleClass().add("lane-worker");
    name.setMinWidth(Region.USE_PREF_SIZE);
    fileName.getStyleClass().add("lane-file");
    stageName.getStyleClass().add("lane-stage");
    stageName.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(fileName, Priority.ALWAYS);
    fileName.setMaxWidth(Double.MAX_VALUE);
    HBox words = new HBox(6, name, fileName, stageName);
    words.setAlignment(Pos.BASELINE_LEFT);

    filled.getStyleClass().add("lane-filled");
    track =
        new Pane(filled) {
          @Override
          protected void layoutChildren() {
            filled.resizeRelocate(0, 0, getWidth() * fraction, getHeight());
          }
        };
    track.getStyleClass().add("lane-track");
    getStyleClass().add("lane");
    getChildren().addAll(words, track);
    showIdle();
  }

  /**
   * Shows what a worker is on.
   *
   * @param event the worker's newest event, or null if it has had nothing to do yet
   * @param name the name of the file it is about
   */
  void show(@Nullable RunEvent event, String name) {
    if (Objects.equals(event, shown)) {
      return;
    }
    shown = event;
    if (event instanceof RunEvent.Working working) {
      fileName.setText(name);
      showStage(working.stage());
      fill(working.fraction());
    } else {
      showIdle();
    }
  }

  private void showIdle() {
    fileName.setText("");
    stageName.setText(texts.get("lane.idle"));
    shownStage = null;
    fill(0);
  }

  private void showStage(Stage stage) {
    if (stage != shownStage) {
      shownStage = stage;
      stageName.setText(texts.get("stage." + stage));
      getStyleClass().removeIf(style -> style.startsWith("stage-"));
      getStyleClass().add(StageColors.styleClass(stage));
    }
  }

  private void fill(double newFraction) {
    fraction = newFraction;
    track.requestLayout();
  }
}
