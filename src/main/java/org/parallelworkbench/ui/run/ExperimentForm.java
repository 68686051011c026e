package org.parallelworkbench.ui.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.experiment.CacheMode;
import org.parallelworkbench.experiment.InvalidWorkerCountsException;
import org.parallelworkbench.experiment.Order;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.experiment.WorkerCounts;
import org.parallelworkbench.ui.common.Decimals;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.workbench.ExperimentChoices;

/** What an experiment is planned by, as it is typed. Used on the FX thread only. */
final class ExperimentForm {

  private final Texts texts = new Texts(ExperimentForm.class);
  private final Parent root;
  private final Engine baseline;
  private final Map<Engine, CheckBox> engines = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<ExperimentChoices> choices =
      new ReadOnlyObjectWrapper<>(ExperimentChoices.defaults());
  private Runnable changed = () -> {};
  private long lastSeed = Protocol.freshSeed();

  @FXML private FlowPane enginePane;
  @FXML private TextField countsField;
  @FXML private Spinner<Integer> repeatsField;
  @FXML private Spinner<Integer> warmUpsField;
  @FXML private CheckBox warmCacheBox;
  @FXML private CheckBox precisionBox;
  @FXML private TextField precisionField;
  @FXML private TextField seedField;

  /**
   * A form that has the defaults.
   *
   * @param all the installed engines, the baseline among them
   */
  ExperimentForm(List<Engine> all) {
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
    explain(countsField, "experiment.counts.tip");
    explain(repeatsField, "experiment.repeats.tip");
    explain(warmUpsField, "experiment.warmUps.tip");
    explain(warmCacheBox, "experiment.warmCache.tip");
    explain(precisionBox, "experiment.precision.tip");
    explain(seedField, "experiment.seed.tip");
    repeatsField.getEditor().setAccessibleText(texts.get("experiment.repeats"));
    warmUpsField.getEditor().setAccessibleText(texts.get("experiment.warmUps"));
    precisionField.setAccessibleText(texts.get("experiment.precision"));
    followChanges();
    update();
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

  private void update() {
    choices.set(choices());
    changed.run();
  }

  /** Sets what is done whenever something else is typed, whether it makes sense or not. */
  void onChange(Runnable action) {
    changed = action;
  }

  /** What is chosen, as far as it makes sense; the defaults where it does not. */
  ExperimentChoices choices() {
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
  ReadOnlyObjectProperty<ExperimentChoices> choicesProperty() {
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
  void choose(ExperimentChoices choices) {
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

  /**
   * The plan that is typed.
   *
   * @throws InvalidWorkerCountsException if the counts make no sense, with a sentence for people
   * @throws IllegalArgumentException if something else makes none, with a sentence for people
   */
  Plan plan() throws InvalidWorkerCountsException {
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

  /** The form's root node. */
  Parent root() {
    return root;
  }
}
