package org.parallelworkbench.ui.run;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.InvalidWorkerCountsException;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Preview;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.workbench.ExperimentChoices;

/** Where the user plans an experiment, sees what the plan asks for, and starts it. */
public final class ExperimentPanel {

  private final Texts texts = new Texts(ExperimentPanel.class);
  private final VBox root;
  private final ExperimentForm form;
  private Consumer<Plan> action = plan -> {};
  private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable RunReport> earlier = new SimpleObjectProperty<>();
  private final ReadOnlyBooleanWrapper pausable = new ReadOnlyBooleanWrapper();

  @FXML private Label preview;
  @FXML private ToggleButton planButton;
  @FXML private ToggleButton pauseButton;
  @FXML private Button startButton;

  /**
   * @param all the installed engines, the baseline among them
   */
  public ExperimentPanel(List<Engine> all) {
    this.root = (VBox) Fxml.load(this);
    this.form = new ExperimentForm(all);
    root.getChildren().addFirst(form.root());
    pauseButton.disableProperty().bind(pausable.not());
    pauseButton.setGraphic(Icons.of(Feather.PAUSE));
    pauseButton.setAccessibleText(texts.get("experiment.pause"));
    startButton.getStyleClass().add(Styles.BUTTON_OUTLINED);
    planButton.setGraphic(Icons.of(Feather.SLIDERS));
    form.root().visibleProperty().bind(planButton.selectedProperty());
    form.root().managedProperty().bind(planButton.selectedProperty());
    explain(planButton, "experiment.plan.tip");
    explain(startButton, "experiment.start.tip");
    explain(pauseButton, "experiment.pause.tip");
    form.onChange(this::update);
    earlier.subscribe((was, is) -> update());
    show(Phase.IDLE);
  }

  private void explain(Control control, String key) {
    control.setTooltip(new Tooltip(texts.get(key)));
  }

  /** Checks the plan as it is typed, and says what it asks for. */
  private void update() {
    try {
      Plan checked = form.plan();
      plan.set(checked);
      RunReport known = earlier.get();
      preview.setText(
          Phrases.of(
              (known == null ? Preview.of(checked) : Preview.of(checked, known)).sentence()));
      preview.getStyleClass().remove("problem");
    } catch (InvalidWorkerCountsException | IllegalArgumentException e) {
      plan.set(null);
      preview.setText(Phrases.of(String.valueOf(e.getMessage())));
      if (!preview.getStyleClass().contains("problem")) {
        preview.getStyleClass().add("problem");
      }
    }
  }

  /** What is chosen, as far as it makes sense; the defaults where it does not. */
  public ExperimentChoices choices() {
    return form.choices();
  }

  /** {@link #choices()}, as they change. */
  public ReadOnlyObjectProperty<ExperimentChoices> choicesProperty() {
    return form.choicesProperty();
  }

  /** Chooses these; engines that are not installed are passed over. */
  public void choose(ExperimentChoices choices) {
    form.choose(choices);
  }

  /** Starts the experiment as it is planned; does nothing while the plan makes no sense. */
  @FXML
  public void start() {
    Plan checked = plan.get();
    if (checked != null) {
      // What comes of it needs the room.
      planButton.setSelected(false);
      action.accept(checked);
    }
  }

  /** Sets what starts an experiment by a plan. */
  public void onStart(Consumer<Plan> starter) {
    action = starter;
  }

  /** Shows what a session does, and has it wait when the user wants that. */
  public void follow(RunSession session) {
    session.phaseProperty().subscribe(this::show);
    session.currentProperty().subscribe(this::showStarted);
    session.experimentProperty().subscribe(this::takeBaseline);
    pauseButton.selectedProperty().subscribe(session::pause);
  }

  private void showStarted(RunSession.@Nullable Current run) {
    if (run != null && run.report() == null) {
      showPlace(run.number(), run.total());
    }
  }

  private void takeBaseline(@Nullable ExperimentReport soFar) {
    if (soFar != null) {
      soFar.baseline().ifPresent(earlier::set);
    }
  }

  /** Follows what the run logic is doing. */
  public void show(Phase phase) {
    boolean idle = phase == Phase.IDLE;
    form.root().setDisable(!idle);
    startButton.disableProperty().unbind();
    if (idle) {
      startButton.disableProperty().bind(plan.isNull());
      update();
    } else {
      startButton.setDisable(true);
    }
    pausable.set(phase == Phase.RUNNING);
    if (idle) {
      pauseButton.setSelected(false);
    }
  }

  /** Says which run is on. */
  public void showPlace(int number, int total) {
    preview.setText(
        texts.get(
            pauseButton.isSelected() ? "experiment.paused" : "experiment.running", number, total));
  }

  /** The panel's root node. */
  public Parent root() {
    return root;
  }

  /** Whether the user wants the experiment to wait. */
  public BooleanProperty pausedProperty() {
    return pauseButton.selectedProperty();
  }

  /** Whether there is something that can be made to wait. */
  public ReadOnlyBooleanProperty pausableProperty() {
    return pausable.getReadOnlyProperty();
  }

  /** A complete run of the same work, best a sequential one, to estimate by; null if none. */
  public ObjectProperty<@Nullable RunReport> earlierProperty() {
    return earlier;
  }
}
