package org.parallelworkbench.ui.run;

import atlantafx.base.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.converter.IntegerStringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.experiment.InvalidWorkerCountsException;
import org.parallelworkbench.experiment.WorkerCounts;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.Texts;

/** Where the user says what to run and how: pipeline, its options, engine, workers. */
public final class RunPanel {

  /** What the panel's buttons do. */
  public interface Actions {

    /** One run with the chosen engine and worker count. */
    void run();

    /** The baseline, then the thread pool at each chosen worker count. */
    void compare();

    /** Stops what runs. */
    void cancel();

    /** Says what the chosen engine needs, which cannot be used as it is. */
    void setUpEngine();

    /** Says what reading documents needs, which cannot be done as it is. */
    void setUpDocuments();
  }

  /** In place of a pipeline's id: what to do when files fail. */
  private static final String FAILURES = "when-files-fail";

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** What there is beside the slider needs so much width, in heights of words. */
  private static final double BESIDE_SLIDER = 73;

  private static final double LEAST_SLIDER = 4;
  private static final double MOST_SLIDER = 22;
  private static final int SLIDER_END = Math.max(16, 4 * CORES);

  /** What the tutorial compares. */
  private static final List<Integer> DEFAULT_COUNTS = List.of(4, 8, 10, 12);

  private final Texts texts = new Texts(RunPanel.class);
  private final Actions actions;
  private final Region root;
  private final OptionForm form;
  private final Map<String, Settings> settingsByPipeline = new HashMap<>();
  private final IntegerProperty workers =
      new SimpleIntegerProperty(Math.min(CORES, SLIDER_END)) {
        @Override
        public void set(int count) {
          super.set(Math.clamp(count, 1, WorkerCounts.MOST));
        }
      };
  private final ObjectProperty<List<Integer>> compareCounts =
      new SimpleObjectProperty<>(DEFAULT_COUNTS);
  private final ObjectProperty<FailurePolicy> policy =
      new SimpleObjectProperty<>(FailurePolicy.GO_ON);
  private final ReadOnlyObjectWrapper<@Nullable PreparedPipeline> work =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.IDLE);
  private final BooleanProperty resizable = new SimpleBooleanProperty();

  private String settingProblem = "";
  private Optional<String> optionObstacle = Optional.empty();

  @FXML private ComboBox<Pipeline> pipelineBox;
  @FXML private FlowPane optionPane;
  @FXML private FlowPane enginePane;
  @FXML private Label problem;
  @FXML private Button setUpButton;
  @FXML private ComboBox<Engine> engineBox;
  @FXML private Label workersLabel;
  @FXML private Slider workerSlider;
  @FXML private Label sliderEnd;
  @FXML private Spinner<Integer> workerField;
  @FXML private Label cores;
  @FXML private Button failureButton;
  @FXML private Button compareButton;
  @FXML private Button countsButton;
  @FXML private Button runButton;

  /**
   * @param pipelines at least one, the first chosen
   * @param engines at least one, the first parallel one chosen
   */
  public RunPanel(List<Pipeline> pipelines, List<Engine> engines, Actions actions) {
    this.actions = actions;
    this.root = (Region) Fxml.load(this);
    this.form = new OptionForm(optionPane);
    optionPane.prefWrapLengthProperty().bind(optionPane.widthProperty());
    enginePane.prefWrapLengthProperty().bind(enginePane.widthProperty());
    workerSlider
        .prefWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                this::sliderWidth, root.widthProperty(), cores.fontProperty()));
    setUpPipelines(pipelines);
    setUpEngines(engines);
    setUpWorkers();
    setUpButtons();
  }

  /** As long as there is room for, in pixels. */
  private double sliderWidth() {
    double em = cores.getFont().getSize();
    return Math.clamp(root.getWidth() - BESIDE_SLIDER * em, LEAST_SLIDER * em, MOST_SLIDER * em);
  }

  private void setUpPipelines(List<Pipeline> pipelines) {
    pipelineBox.getItems().setAll(pipelines);
    pipelineBox.setConverter(named(pipeline -> Phrases.of(pipeline.name())));
    form.settingsProperty().subscribe(settings -> prepare());
    pipelineBox
        .valueProperty()
        .subscribe(
            pipeline -> {
              if (pipeline != null) {
                form.show(
                    pipeline, settingsByPipeline.getOrDefault(pipeline.id(), Settings.DEFAULTS));
                prepare();
                pipelineBox.setTooltip(new Tooltip(Phrases.of(pipeline.description())));
              }
            });
    pipelineBox.setValue(pipelines.get(0));
  }

  /** Offers these pipelines, at least one; the one that is chosen stays so if it is among them. */
  public void showPipelines(List<Pipeline> pipelines) {
    String shown = shownPipeline();
    pipelineBox.getItems().setAll(pipelines);
    pipelineBox.setValue(
        find(pipelines, pipeline -> pipeline.id().equals(shown)).orElse(pipelines.getFirst()));
  }

  /** Checks the settings as they are typed. */
  private void prepare() {
    Pipeline pipeline = pipelineBox.getValue();
    if (pipeline == null) {
      return;
    }
    Settings settings = form.settingsProperty().get();
    settingsByPipeline.put(pipeline.id(), settings);
    optionObstacle = Optional.empty();
    try {
      PreparedPipeline prepared = PreparedPipeline.of(pipeline, settings);
      prepared
          .obstacle()
          .ifPresentOrElse(
              reason -> refuse(prepared.demanding().orElseThrow(), reason), () -> accept(prepared));
    } catch (InvalidSettingException e) {
      work.set(null);
      form.mark(e.key());
      settingProblem = Phrases.of(String.valueOf(e.getMessage()));
    }
    showProblem();
  }

  private void accept(PreparedPipeline prepared) {
    work.set(prepared);
    form.mark("");
    settingProblem = "";
  }

  private void refuse(Option<?> option, String reason) {
    work.set(null);
    form.mark(option.key());
    optionObstacle = Optional.of(reason);
    settingProblem = texts.get("option.obstacle", Phrases.of(option.label()));
  }

  /** A setting that makes no sense, or else an engine that cannot be used here. */
  private void showProblem() {
    problem.setText(
        settingProblem.isEmpty()
            ? obstacle().map(reason -> texts.get("engine.obstacle")).orElse("")
            : settingProblem);
    problem.setTooltip(
        optionObstacle.or(this::obstacle).map(Phrases::of).map(Tooltip::new).orElse(null));
    setUpButton.setVisible(optionObstacle.isPresent() || obstacle().isPresent());
  }

  private Optional<String> obstacle() {
    return Optional.ofNullable(engineBox.getValue()).flatMap(Engine::obstacle);
  }

  private void setUpEngines(List<Engine> engines) {
    engineBox.getItems().setAll(engines);
    engineBox.setConverter(named(this::label));
    setUpButton.managedProperty().bind(setUpButton.visibleProperty());
    setUpButton.setTooltip(new Tooltip(texts.get("engine.setup.tip")));
    engineBox
        .valueProperty()
        .subscribe(
            engine -> {
              if (engine != null) {
                engineBox.setTooltip(new Tooltip(Phrases.of(engine.description())));
                showProblem();
              }
            });
    engineBox.setValue(
        engines.stream().filter(Engine::parallel).findFirst().orElse(engines.get(0)));
  }

  private String label(Engine engine) {
    String name = Phrases.of(engine.name());
    return engine.obstacle().isEmpty() ? name : texts.get("engine.missing", name);
  }

  /** Looks again whether options can be used. */
  public void lookAtOptions() {
    form.show(pipelineBox.getValue(), form.settingsProperty().get());
    prepare();
  }

  /** Looks again whether engines can be used. */
  public void lookAtEngines() {
    Engine chosen = engineBox.getValue();
    List<Engine> all = List.copyOf(engineBox.getItems());
    engineBox.getItems().setAll(all);
    engineBox.setValue(chosen);
    showProblem();
    updateEnabled();
  }

  private void setUpWorkers() {
    workerSlider.setMax(SLIDER_END);
    workerSlider.setValue(workers.get());
    workerSlider.setBlockIncrement(1);
    workerSlider.setMajorTickUnit(1);
    workerSlider.setMinorTickCount(0);
    workerSlider.setSnapToTicks(true);
    sliderEnd.setText(String.valueOf(SLIDER_END));
    workerSlider.setAccessibleText(texts.get("workers.accessible"));
    workerField.setAccessibleText(texts.get("workers.accessible"));

    var values =
        new SpinnerValueFactory.IntegerSpinnerValueFactory(1, WorkerCounts.MOST, workers.get());
    values.setConverter(lenientNumber());
    workerField.setValueFactory(values);
    workerField.getEditor().setAccessibleText(texts.get("workers.accessible"));
    workerField.getEditor().textProperty().subscribe(this::takeTyped);
    // The editor's own focus: the spinner loses its own first, while the editor still has it.
    workerField.getEditor().focusedProperty().subscribe(focused -> showWorkers());

    values.valueProperty().subscribe(workers::set);
    // Beyond the slider's end, the field has the word and the slider stays at its end.
    workerSlider
        .valueProperty()
        .subscribe(
            value -> {
              int count = (int) Math.round(value.doubleValue());
              if (count < SLIDER_END || workers.get() < SLIDER_END) {
                workers.set(count);
              }
            });
    workers.subscribe(count -> showWorkers());
    engineBox.valueProperty().subscribe(engine -> updateEnabled());
  }

  private void takeTyped(String text) {
    try {
      List<Integer> counts = WorkerCounts.parseList(text);
      if (counts.size() == 1) {
        workers.set(counts.getFirst());
      }
    } catch (InvalidWorkerCountsException e) {
      // Nobody has finished typing yet, or the last count stays.
    }
  }

  private void showWorkers() {
    int count = workers.get();
    workerSlider.setValue(Math.min(count, SLIDER_END));
    SpinnerValueFactory<Integer> values = workerField.getValueFactory();
    values.setValue(count);
    if (!workerField.getEditor().isFocused()) {
      workerField.getEditor().setText(String.valueOf(count));
    }
    boolean more = count > CORES;
    cores.setText(texts.get(more ? "cores.more" : "cores", CORES));
    cores.setTooltip(new Tooltip(texts.get(more ? "cores.more.tip" : "cores.tip")));
  }

  private void setUpButtons() {
    failureButton.setTooltip(new Tooltip(texts.get("failure.button.tip")));
    policy.subscribe(
        chosen ->
            failureButton.setText(
                texts.get(
                    chosen.equals(FailurePolicy.GO_ON) ? "failure.button" : "failure.button.set")));
    compareButton.setGraphic(Icons.of(Feather.BAR_CHART_2));
    compareButton.setTooltip(new Tooltip(texts.get("compare.tip")));
    countsButton.setGraphic(Icons.of(Feather.CHEVRON_DOWN));
    countsButton.setTooltip(new Tooltip(texts.get("counts.tip")));
    compareCounts.subscribe(
        counts -> {
          String list = WorkerCounts.format(counts);
          countsButton.setText(texts.get("counts.label", list));
          countsButton.setAccessibleText(texts.get("counts.accessible", list));
        });
    phase.subscribe(now -> updateEnabled());
    resizable.subscribe(now -> updateEnabled());
    work.subscribe(prepared -> updateEnabled());
  }

  private void updateEnabled() {
    boolean idle = phase.get() == Phase.IDLE;
    boolean workersMatter = engineBox.getValue() != null && engineBox.getValue().parallel();
    boolean canChoose = workersMatter && (idle || resizable.get());
    pipelineBox.setDisable(!idle);
    optionPane.setDisable(!idle);
    engineBox.setDisable(!idle);
    workersLabel.setDisable(!canChoose);
    workerSlider.setDisable(!canChoose);
    workerField.setDisable(!canChoose);
    cores.setDisable(!workersMatter);
    countsButton.setDisable(!idle);
    failureButton.setDisable(!idle);
    compareButton.setDisable(!idle || work.get() == null);

    runButton.setText(
        texts.get(
            switch (phase.get()) {
              case IDLE -> "run";
              case RUNNING -> "cancel";
              case CANCELLING -> "cancelling";
            }));
    runButton.setGraphic(Icons.of(idle ? Feather.PLAY : Feather.SQUARE));
    runButton.setTooltip(new Tooltip(texts.get(idle ? "run.tip" : "cancel.tip")));
    runButton.setDisable(
        phase.get() == Phase.CANCELLING
            || (idle && (work.get() == null || obstacle().isPresent())));
    runButton.getStyleClass().removeAll(Styles.ACCENT, Styles.DANGER);
    runButton.getStyleClass().add(idle ? Styles.ACCENT : Styles.DANGER);
  }

  @FXML
  private void runOrCancel() {
    if (phase.get() == Phase.IDLE) {
      actions.run();
    } else {
      actions.cancel();
    }
  }

  @FXML
  private void setUp() {
    if (optionObstacle.isPresent()) {
      actions.setUpDocuments();
    } else {
      actions.setUpEngine();
    }
  }

  @FXML
  private void compare() {
    actions.compare();
  }

  /** Lets the user choose the worker counts to compare. */
  @FXML
  public void showCounts() {
    new CompareCountsPopOver(compareCounts, SLIDER_END).show(countsButton);
  }

  /** Lets the user say what to do when files fail. */
  @FXML
  public void showFailurePolicy() {
    new FailurePopOver(policy).show(failureButton);
  }

  /** Puts the keyboard focus on what a user most likely wants next. */
  public void focusRun() {
    runButton.requestFocus();
  }

  /** The panel's root node. */
  public Parent root() {
    return root;
  }

  /** The pipeline with its settings, or null while a setting makes no sense. */
  public ReadOnlyObjectProperty<@Nullable PreparedPipeline> workProperty() {
    return work.getReadOnlyProperty();
  }

  /** The worker count, from 1; the slider and the number field always agree with it. */
  public IntegerProperty workersProperty() {
    return workers;
  }

  /** The worker counts to compare, in ascending order. */
  public ObjectProperty<List<Integer>> compareCountsProperty() {
    return compareCounts;
  }

  /** What to do when files fail. */
  public ObjectProperty<FailurePolicy> policyProperty() {
    return policy;
  }

  /** The chosen engine. */
  public ObjectProperty<Engine> engineProperty() {
    return engineBox.valueProperty();
  }

  /** What the run logic is doing, which decides what can be pressed. */
  public ObjectProperty<Phase> phaseProperty() {
    return phase;
  }

  /** Whether the number of workers can be changed though something runs. */
  public BooleanProperty resizableProperty() {
    return resizable;
  }

  /** The id of the chosen pipeline. */
  public String shownPipeline() {
    return pipelineBox.getValue().id();
  }

  /** Chooses a pipeline; does nothing if there is none of this id. */
  public void choosePipeline(String id) {
    find(pipelineBox.getItems(), pipeline -> pipeline.id().equals(id))
        .ifPresent(pipelineBox::setValue);
  }

  /** Chooses an engine; does nothing if there is none of this id. */
  public void chooseEngine(String id) {
    find(engineBox.getItems(), engine -> engine.id().equals(id)).ifPresent(engineBox::setValue);
  }

  /**
   * What is to be remembered: the settings of each pipeline that was ever shown, by its id, and
   * among them what to do when files fail.
   */
  public Map<String, Settings> settings() {
    Map<String, Settings> all = new HashMap<>(settingsByPipeline);
    all.put(FAILURES, Settings.of(PolicyTexts.of(policy.get())));
    return Map.copyOf(all);
  }

  /** Puts remembered settings in place of all; a pipeline without any has its defaults. */
  public void restoreSettings(Map<String, Settings> remembered) {
    settingsByPipeline.clear();
    settingsByPipeline.putAll(remembered);
    Settings failures = settingsByPipeline.remove(FAILURES);
    policy.set(FailurePolicy.GO_ON);
    if (failures != null) {
      try {
        policy.set(PolicyTexts.parse(failures.toMap()));
      } catch (PolicyTexts.InvalidTextException e) {
        policy.set(FailurePolicy.GO_ON);
      }
    }
    Pipeline shown = pipelineBox.getValue();
    form.show(shown, settingsByPipeline.getOrDefault(shown.id(), Settings.DEFAULTS));
    prepare();
  }

  private static <T> Optional<T> find(List<T> items, java.util.function.Predicate<T> wanted) {
    return items.stream().filter(wanted).findFirst();
  }

  private static <T> StringConverter<T> named(java.util.function.Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T item) {
        return item == null ? "" : name.apply(item);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    };
  }

  /** What is no number leaves the worker count as it was. */
  private StringConverter<Integer> lenientNumber() {
    return new IntegerStringConverter() {
      @Override
      public Integer fromString(String text) {
        takeTyped(text);
        return workers.get();
      }
    };
  }
}
