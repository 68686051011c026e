package org.parallelworkbench.ui.run;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.TilePane;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.Texts;

/** A lane for each worker of the run. Used on the FX thread only. */
public final class LanesView {

  /** More lanes than this cannot be taken in, and cost time in every frame. */
  private static final int MOST_LANES = 64;

  private static final double GAP = 6;
  private static final double ROWS = 2;

  private final Texts texts = new Texts(LanesView.class);
  private final TilePane tiles = new TilePane(GAP, GAP);
  private final ScrollPane root = new ScrollPane();
  private final List<WorkerLane> lanes = new ArrayList<>();

  private int prepared;

  /** Lanes that say what they are for until there is a run. */
  public LanesView() {
    tiles.setPrefTileWidth(WorkerLane.WIDTH);
    tiles.setPrefTileHeight(WorkerLane.HEIGHT);
    tiles.getStyleClass().add("lanes");
    root.setId("lanes");
    root.setFitToWidth(true);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    double height = ROWS * WorkerLane.HEIGHT + (ROWS - 1) * GAP + 12;
    root.setMinHeight(height);
    root.setPrefHeight(height);
    root.setMaxHeight(height);
    root.getStyleClass().add("lanes-scroll");
    root.setFocusTraversable(false);
    Label empty = new Label(texts.get("lanes.empty"));
    empty.getStyleClass().addAll("hint", "lanes-empty");
    root.setContent(empty);
  }

  /** The root node. */
  public Parent root() {
    return root;
  }

  /** Makes a lane for each worker. */
  public void prepare(int workers) {
    if (prepared != workers) {
      prepared = workers;
      root.setContent(tiles);
      int shown = Math.min(workers, MOST_LANES);
      lanes.clear();
      tiles.getChildren().clear();
      for (int worker = 1; worker <= shown; worker++) {
        lanes.add(new WorkerLane(worker, texts));
      }
      tiles.getChildren().addAll(lanes);
      if (workers > shown) {
        Label more = new Label(texts.get("lanes.more", workers - shown));
        more.getStyleClass().add("hint");
        tiles.getChildren().add(more);
      }
    }
    lanes.forEach(lane -> lane.show(null, ""));
  }

  /** Shows what each worker is on. */
  public void show(RunMonitor monitor, List<SourceFile> files) {
    for (int i = 0; i < lanes.size() && i < monitor.workers(); i++) {
      @Nullable RunEvent event = monitor.ofWorker(i + 1);
      lanes.get(i).show(event, event == null ? "" : files.get(event.index()).name());
    }
  }
}
