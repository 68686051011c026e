package org.parallelworkbench.ui.run;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.parallelworkbench.experiment.InvalidWorkerCountsException;
import org.parallelworkbench.experiment.WorkerCounts;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/** Lets the user tick the worker counts to compare, or type any others. */
final class CompareCountsPopOver {

  private static final List<Integer> USUAL = List.of(1, 2, 3, 4, 6, 8, 10, 12, 16, 24, 32, 64);

  private final Texts texts = new Texts(CompareCountsPopOver.class);
  private final ObjectProperty<List<Integer>> counts;
  private final TreeMap<Integer, CheckBox> boxes = new TreeMap<>();
  private final TextField field = new TextField();
  private final Label problem = new Label();
  private final PopOver popOver;
  private boolean updating;

  /**
   * @param counts what is chosen; changed as the user chooses
   * @param most the largest count to offer a box for
   */
  CompareCountsPopOver(ObjectProperty<List<Integer>> counts, int most) {
    this.counts = counts;
    Label title = new Label(texts.get("counts.title"));
    title.getStyleClass().add(Styles.TEXT_BOLD);

    TilePane ticks = new TilePane(12, 8);
    ticks.setPrefColumns(3);
    ticks.setTileAlignment(Pos.CENTER_LEFT);
    IntStream.concat(
            USUAL.stream().mapToInt(Integer::intValue).filter(count -> count <= most),
            counts.get().stream().mapToInt(Integer::intValue))
        .sorted()
        .distinct()
        .forEach(
            count -> {
              CheckBox box = new CheckBox(texts.get("counts.workers", count));
              box.setId("compare-" + count);
              box.selectedProperty().addListener((o, was, is) -> takeTicks());
              boxes.put(count, box);
              ticks.getChildren().add(box);
            });

    Label label = new Label(texts.get("counts.list"));
    label.setLabelFor(field);
    field.setId("compareCountsField");
    field.textProperty().addListener((o, was, is) -> takeTyped(is));
    problem.getStyleClass().add("problem");
    problem.setWrapText(true);
    problem.setMaxWidth(340);

    VBox content = new VBox(10, title, ticks, label, field, problem);
    content.setPadding(new Insets(16));
    popOver = new PopOver(content);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    popOver.setAnimated(false);
    field.setText(WorkerCounts.format(counts.get()));
    field.setOnAction(event -> popOver.hide());
  }

  /** Shows it under a node. */
  void show(Node owner) {
    popOver.show(owner);
    field.requestFocus();
  }

  private void takeTicks() {
    if (!updating) {
      TreeSet<Integer> chosen = new TreeSet<>(counts.get());
      boxes.forEach(
          (count, box) -> {
            if (box.isSelected()) {
              chosen.add(count);
            } else {
              chosen.remove(count);
            }
          });
      field.setText(WorkerCounts.format(List.copyOf(chosen)));
    }
  }

  private void takeTyped(String text) {
    try {
      List<Integer> chosen = WorkerCounts.parseList(text);
      counts.set(chosen);
      updating = true;
      boxes.forEach((count, box) -> box.setSelected(chosen.contains(count)));
      updating = false;
      complain("");
    } catch (InvalidWorkerCountsException e) {
      complain(Phrases.of(String.valueOf(e.getMessage())));
    }
  }

  private void complain(String complaint) {
    field.pseudoClassStateChanged(Styles.STATE_DANGER, !complaint.isEmpty());
    problem.setText(complaint);
  }
}
