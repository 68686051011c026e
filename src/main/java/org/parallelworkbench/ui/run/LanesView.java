package org.parallelworkbench.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.TilePane;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.WorkerSite;
import org.parallelworkbench.files.VisibleText;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.ui.common.Texts;

/** A lane for each worker of the run. Used on the FX thread only. */
public final class LanesView {

  /** More lanes than this cannot be taken in, and cost time in every frame. */
  private static final int MOST_LANES = 64;

  private static final double GAP = 6;

  private final Texts texts = new Texts(LanesView.class);
  private final TilePane tiles = new TilePane(GAP, GAP);
  private final ScrollPane root = new ScrollPane();
  private final List<WorkerLane> lanes = new ArrayList<>();

  private IntFunction<Optional<WorkerSite>> sites = worker -> Optional.empty();
  private int prepared;

  /** Lanes that say what they are for until there is a run. */
  public LanesView() {
    tiles.getStyleClass().add("lanes");
    root.setId("lanes");
    root.setFitToWidth(true);
    root.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
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

  /**
   * Makes an idle lane for each worker.
   *
   * @param newSites where a worker does its work, if that sets it apart from others
   */
  public void prepare(int workers, IntFunction<Optional<WorkerSite>> newSites) {
    sites = newSites;
    lanes.clear();
    prepared = 0;
    root.setContent(tiles);
    fit(workers);
  }

  /** Shows what each worker is on, and has lanes come and go with the workers. */
  public void show(RunMonitor monitor, List<SourceFile> files) {
    fit(monitor.highestWorker());
    for (int i = 0; i < lanes.size(); i++) {
      @Nullable RunEvent event = monitor.ofWorker(i + 1);
      lanes
          .get(i)
          .show(event, event == null ? "" : VisibleText.of(files.get(event.index()).name()));
    }
  }

  /** Adds or removes lanes at the end, so that those of other workers stay where they are. */
  private void fit(int workers) {
    if (prepared == workers) {
      return;
    }
    prepared = workers;
    int shown = Math.min(workers, MOST_LANES);
    while (lanes.size() < shown) {
      lanes.add(lane(lanes.size() + 1));
    }
    lanes.subList(shown, lanes.size()).clear();
    tiles.getChildren().setAll(lanes);
    if (workers > shown) {
      Label more = new Label(texts.get("lanes.more", workers - shown));
      more.getStyleClass().add("hint");
      tiles.getChildren().add(more);
    }
  }

  private WorkerLane lane(int worker) {
    return new WorkerLane(worker, sites.apply(worker), texts);
  }
}
