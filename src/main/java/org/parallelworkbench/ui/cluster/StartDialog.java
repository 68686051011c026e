package org.parallelworkbench.ui.cluster;

import java.util.OptionalInt;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.parallelworkbench.engine.cluster.LocalCluster;
import org.parallelworkbench.ui.common.Paragraph;
import org.parallelworkbench.ui.common.Texts;

/** Asks how large a local cluster is to be. Used on the FX thread only. */
final class StartDialog {

  private static final double GAP = 10;
  private static final double WIDTH = 420;
  private static final int MOST_WORKERS = 64;
  private static final int USUAL_WORKERS = 2;
  private static final int LEAST_PORT = 1024;
  private static final int MOST_PORT = 65_535;

  private final Texts texts = new Texts(StartDialog.class);
  private final Dialog<ButtonType> dialog = new Dialog<>();
  private final Spinner<Integer> workers = new Spinner<>();
  private final TextField port = new TextField(String.valueOf(LocalCluster.DEFAULT_PORT));

  /**
   * @param action is given the number of workers and the master's port
   */
  StartDialog(Stage owner, BiConsumer<Integer, Integer> action) {
    ButtonType start = new ButtonType(texts.get("start.start"), ButtonBar.ButtonData.OK_DONE);
    ButtonType cancel =
        new ButtonType(texts.get("dialog.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE);
    dialog.initOwner(owner);
    dialog.setTitle(texts.get("start.title"));
    dialog.setHeaderText(texts.get("start.header"));
    dialog.getDialogPane().setContent(content());
    dialog.getDialogPane().getButtonTypes().setAll(start, cancel);
    BooleanBinding invalid =
        Bindings.createBooleanBinding(() -> port().isEmpty(), port.textProperty());
    dialog.getDialogPane().lookupButton(start).disableProperty().bind(invalid);
    dialog
        .resultProperty()
        .subscribe(
            answer -> {
              if (answer == start) {
                action.accept(workers.getValue(), port().orElseThrow());
              }
            });
  }

  private VBox content() {
    workers.setId("startWorkers");
    workers.setValueFactory(
        new SpinnerValueFactory.IntegerSpinnerValueFactory(1, MOST_WORKERS, USUAL_WORKERS));
    workers.setEditable(true);
    workers.getEditor().setAccessibleText(texts.get("start.workers"));
    workers.getEditor().textProperty().subscribe(this::take);
    port.setId("startPort");
    port.setPrefColumnCount(6);
    GridPane grid = new GridPane(GAP, GAP);
    grid.addRow(0, label("start.workers", workers), workers);
    grid.addRow(1, label("start.port", port), port);
    Label problem = Paragraph.of("", WIDTH);
    problem.getStyleClass().add("problem");
    problem.setId("startProblem");
    problem
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> port().isEmpty() ? texts.get("start.port.invalid") : "",
                port.textProperty()));
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Label hint =
        Paragraph.of(texts.get("start.hint", Runtime.getRuntime().availableProcessors()), WIDTH);
    hint.getStyleClass().add("hint");
    return new VBox(GAP, grid, problem, hint);
  }

  private Label label(String key, javafx.scene.Node field) {
    Label label = new Label(texts.get(key));
    label.setLabelFor(field);
    return label;
  }

  /** What is typed counts at once; what is no number leaves the last one. */
  private void take(String typed) {
    if (typed.matches("\\d{1,2}")) {
      workers.getValueFactory().setValue(Math.clamp(Integer.parseInt(typed), 1, MOST_WORKERS));
    }
  }

  private OptionalInt port() {
    String typed = port.getText().strip();
    if (!typed.matches("\\d{1,5}")) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(typed);
    return number < LEAST_PORT || number > MOST_PORT ? OptionalInt.empty() : OptionalInt.of(number);
  }

  /** Shows it, without holding up what runs. */
  void show() {
    dialog.show();
    workers.requestFocus();
  }
}
