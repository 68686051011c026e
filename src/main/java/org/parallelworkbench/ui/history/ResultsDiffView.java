package org.parallelworkbench.ui.history;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.analysis.FilePair;
import org.parallelworkbench.analysis.ResultsDiff;
import org.parallelworkbench.history.StoredRun;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/** Where the results of two runs differ. Used on the FX thread only; it compares in another. */
final class ResultsDiffView {

  private static final double ROW_HEIGHT = 26;

  /** A diff and what there is to show of it, none of which is for the FX thread to find out. */
  private record Compared(
      ResultsDiff diff, List<FilePair> differences, boolean identical, String sentence) {

    static Compared of(ResultsDiff diff) {
      return new Compared(diff, diff.differences(), diff.identical(), diff.sentence());
    }
  }

  private final Texts texts = new Texts(ResultsDiffView.class);
  private final HistoryAccess access;
  private final HistoryActions actions;
  private final Parent root;
  private @Nullable Compared shown;

  /** Answers to earlier questions come too late to be shown. */
  private int asked;

  @FXML private ComboBox<RunChoice> firstBox;
  @FXML private ComboBox<RunChoice> secondBox;
  @FXML private Label sentence;
  @FXML private CheckBox onlyDifferences;
  @FXML private Button exportButton;
  @FXML private TableView<FilePair> table;

  /**
   * @param choices the runs to choose from, at least two
   */
  ResultsDiffView(List<RunChoice> choices, HistoryAccess access, HistoryActions actions) {
    this.actions = actions;
    root = Fxml.load(this);
    this.access = access.telling(this::fail);
    table.setFixedCellSize(ROW_HEIGHT);
    table.setPlaceholder(new Label());
    firstBox.getItems().setAll(choices);
    secondBox.getItems().setAll(choices);
    firstBox.setValue(choices.getFirst());
    secondBox.setValue(choices.getLast());
    firstBox.valueProperty().subscribe((before, after) -> compare());
    secondBox.valueProperty().subscribe((before, after) -> compare());
    onlyDifferences.selectedProperty().subscribe((before, after) -> fill());
    compare();
  }

  Parent root() {
    return root;
  }

  private void compare() {
    int question = ++asked;
    StoredRun first = firstBox.getValue().run();
    StoredRun second = secondBox.getValue().run();
    shown = null;
    fill();
    say(first.id() == second.id() ? "compare.same.run" : "compare.working");
    if (first.id() == second.id()) {
      return;
    }
    access.ask(
        history ->
            Compared.of(ResultsDiff.of(history.report(first.id()), history.report(second.id()))),
        compared ->
            compared
                .filter(answer -> question == asked)
                .ifPresent(answer -> show(answer, first.resumable() || second.resumable())));
  }

  private void show(Compared compared, boolean partial) {
    shown = compared;
    table.getColumns().setAll(List.of(PairColumn.ofFile(texts), PairColumn.ofKind(texts)));
    table.getColumns().add(PairColumn.ofStatus(texts));
    compared
        .diff()
        .counts()
        .forEach(name -> table.getColumns().add(PairColumn.ofCount(texts, name)));
    String words = Phrases.of(compared.sentence());
    sentence.setText(partial ? words + " " + texts.get("compare.partial") : words);
    sentence.setGraphic(
        Icons.of(compared.identical() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE));
    sentence.getStyleClass().removeAll("agreed", "disagreed");
    sentence.getStyleClass().add(compared.identical() ? "agreed" : "disagreed");
    fill();
  }

  private void say(String key) {
    sentence.setText(texts.get(key));
    sentence.setGraphic(null);
    sentence.getStyleClass().removeAll("agreed", "disagreed");
  }

  private void fail(String problem) {
    sentence.setText(problem);
    sentence.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
    sentence.getStyleClass().add("disagreed");
  }

  private void fill() {
    // The list itself, not a copy: it may have a million elements.
    table.setItems(FXCollections.observableList(pairs()));
    table.setPlaceholder(new Label(shown == null ? "" : texts.get("compare.nothing")));
    exportButton.setDisable(shown == null);
  }

  private List<FilePair> pairs() {
    if (shown == null) {
      return List.of();
    }
    return onlyDifferences.isSelected() ? shown.differences() : shown.diff().pairs();
  }

  @FXML
  void exportDiff() {
    if (shown != null) {
      actions.exportDiff(shown.diff(), pairs());
    }
  }
}
