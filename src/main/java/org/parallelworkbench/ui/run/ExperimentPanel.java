package org.parallelworkbench.ui.run;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.CacheMode;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.InvalidWorkerCountsException;
import org.parallelworkbench.experiment.Order;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Preview;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.experiment.WorkerCounts;
import org.parallelworkbench.ui.common.Decimals;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.workbench.ExperimentChoices;

/** Where the user plans an experiment, sees what the plan asks for, and starts it. */
public final class ExperimentPanel {

  private final Texts texts = new Texts(ExperimentPanel.class);
  private final Parent root;
  private final Engine baseline;
  private Consumer<Plan> action = plan -> {};
  private final Map<Engine, CheckBox> engines = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable RunReport> earlier = new SimpleObjectProperty<>();

  private final ReadOnlyObjectWrapper<ExperimentChoices> choices =
      new ReadOnlyObjectWrapper<>(ExperimentChoices.defaults());
  private long lastSeed = Protocol.freshSeed();
  private final ReadOnlyBooleanWrapper pausable = new ReadOnlyBooleanWrapper();

  @FXML private Node form;
  @FXML private FlowPane enginePane;
  @FXML private TextField countsField;
  @FXML private Spinner<Integer> repeatsField;
  @FXML private Spinner<Integer> warmUpsField;
  @FXML private CheckBox warmCacheBox;
  @FXML private CheckBox precisionBox;
  @FXML private TextField precisionField;
  @FXML private TextField seedField;
  @FXML private Label preview;
  @FXML private ToggleButton planButton;
  @FXML private ToggleButton pauseButton;
  @FXML private Button startButton;

  /**
   * @param all the installed engines, the baseline among them
   */
  public ExperimentPanel(List<Engine> all) {
    this.baseline =
        all.stream()
            .filter(engine -> engine.id().equals(Engines.SEQUENTIAL))
            .findFirst()
            .orElseThrow();
    this.root = Fxml.load(this);
    all.stream().filter(Engine::parallel).forEach(this::addEngine);
    countsField.setText(WorkerCounts.AUTO.toString());
    repeatsField.setValueFactory(
        new SpinnerValueFactory.IntegerSpinnerValueFactory(
            1, Protocol.MOST_REPEATS, ExperimentChoices.DEFAULT_REPEATS));
    warmUpsField.setValueFactory(
        new SpinnerValueFactory.IntegerSpinnerValueFactory(0, Protocol.MOST_WARM_UPS, 1));
    seedField.setText(String.valueOf(lastSeed));
    precisionField.disableProperty().bind(precisionBox.selectedProperty().not());
    pauseButton.disableProperty().bind(pausable.not());
    pauseButton.setGraphic(Icons.of(Feather.PAUSE));
    pauseButton.setAccessibleText(texts.get("experiment.pause"));
    startButton.getStyleClass().add(Styles.BUTTON_OUTLINED);
    planButton.setGraphic(Icons.of(Feather.SLIDERS));
    form.visibleProperty().bind(planButton.selectedProperty());
    form.managedProperty().bind(planButton.selectedProperty());
    explain(planButton, "experiment.plan.tip");
    explain(countsField, "experiment.counts.tip");
    explain(repeatsField, "experiment.repeats.tip");
    explain(warmUpsField, "experiment.warmUps.tip");
    explain(warmCacheBox, "experiment.warmCache.tip");
    explain(precisionBox, "experiment.precision.tip");
    explain(seedField, "experiment.seed.tip");
    explain(startButton, "experiment.start.tip");
    explain(pauseButton, "experiment.pause.tip");
    repeatsField.getEditor().setAccessibleText(texts.get("experiment.repeats"));
    warmUpsField.getEditor().setAccessibleText(texts.get("experiment.warmUps"));
    precisionField.setAccessibleText(texts.get("experiment.precision"));
    followChanges();
    show(Phase.IDLE);
  }

  private void addEngine(Engine engine) {
    CheckBox box = new CheckBox(Phrases.of(engine.name()));
    box.setId("experiment-" + engine.id());
    box.setTooltip(new Tooltip(Phrases.of(engine.description())));
    box.setSelected(engine.id().equals(Engines.THREADS));
    box.selectedProperty().subscribe((was, is) -> update());
    engines.put(engine, box);
    enginePane.getChildren().add(box);
  }

  private void explain(Control control, String key) {
    control.setTooltip(new Tooltip(texts.get(key)));
  }

  private void followChanges() {
    countsField.textProperty().subscribe((was, is) -> update());
    repeatsField.valueProperty().subscribe((was, is) -> update());
    warmUpsField.valueProperty().subscribe((was, is) -> update());
    commitTyped(repeatsField);
    commitTyped(warmUpsField);
    warmCacheBox.selectedProperty().subscribe((was, is) -> update());
    precisionBox.selectedProperty().subscribe((was, is) -> update());
    precisionField.textProperty().subscribe((was, is) -> update());
    seedField.textProperty().subscribe((was, is) -> update());
    earlier.subscribe((was, is) -> update());
  }

  /** Takes over a number while it is typed; the spinner alone would wait for Enter. */
  private static void commitTyped(Spinner<Integer> spinner) {
    spinner
        .getEditor()
        .textProperty()
        .subscribe(
            (was, is) -> {
              try {
                spinner.getValueFactory().setValue(Integer.valueOf(is.strip()));
              } catch (NumberFormatException e) {
                // The last number stands until there is another.
              }
            });
  }

  /** Checks the plan as it is typed, and says what it asks for. */
  private void update() {
    choices.set(choices());
    try {
      Plan checked = read();
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
    return new ExperimentChoices(
        engines.entrySet().stream()
            .filter(entry -> entry.getValue().isSelected())
            .map(entry -> entry.getKey().id())
            .toList(),
        countsField.getText(),
        repeatsField.getValue(),
        warmUpsField.getValue(),
        warmCacheBox.isSelected(),
        orDefault(this::precisionPercent, OptionalDouble.empty()),
        orDefault(this::seed, lastSeed));
  }

  /** {@link #choices()}, as they change. */
  public ReadOnlyObjectProperty<ExperimentChoices> choicesProperty() {
    return choices.getReadOnlyProperty();
  }

  private static <T> T orDefault(Supplier<T> typed, T byDefault) {
    try {
      return typed.get();
    } catch (IllegalArgumentException e) {
      return byDefault;
    }
  }

  /** Chooses these; engines that are not installed are passed over. */
  public void choose(ExperimentChoices choices) {
    engines.forEach((engine, box) -> box.setSelected(choices.engines().contains(engine.id())));
    countsField.setText(choices.counts());
    repeatsField.getValueFactory().setValue(choices.repeats());
    warmUpsField.getValueFactory().setValue(choices.warmUps());
    warmCacheBox.setSelected(choices.warmCache());
    precisionBox.setSelected(choices.precision().isPresent());
    choices
        .precision()
        .ifPresent(percent -> precisionField.setText(Decimals.shown(String.valueOf(percent))));
    lastSeed = choices.seed();
    seedField.setText(String.valueOf(lastSeed));
  }

  private Plan read() throws InvalidWorkerCountsException {
    List<Engine> chosen = new ArrayList<>();
    engines.forEach(
        (engine, box) -> {
          if (box.isSelected()) {
            chosen.add(engine);
          }
        });
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(texts.get("experiment.engines.none"));
    }
    Protocol protocol =
        new Protocol(
            warmUpsField.getValue(),
            repeatsField.getValue(),
            warmCacheBox.isSelected() ? CacheMode.WARM : CacheMode.AS_FOUND,
            Order.INTERLEAVED,
            seed(),
            precision());
    return Plan.of(
        baseline,
        chosen,
        WorkerCounts.parse(countsField.getText()),
        Runtime.getRuntime().availableProcessors(),
        protocol);
  }

  private long seed() {
    try {
      return Long.parseLong(seedField.getText().strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(texts.get("experiment.seed.invalid"), e);
    }
  }

  private OptionalDouble precision() {
    OptionalDouble percent = precisionPercent();
    return percent.isPresent() ? OptionalDouble.of(percent.getAsDouble() / 100) : percent;
  }

  private OptionalDouble precisionPercent() {
    if (!precisionBox.isSelected()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(
          Double.parseDouble(Decimals.plain(precisionField.getText().strip())));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(texts.get("experiment.precision.invalid"), e);
    }
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
    form.setDisable(!idle);
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
