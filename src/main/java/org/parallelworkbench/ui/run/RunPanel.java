package org.parallelworkbench.ui.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.experiment.WorkerCounts;
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

  /** What the tutorial compares. */
  private static final List<Integer> DEFAULT_COUNTS = List.of(4, 8, 10, 12);

  private final Texts texts = new Texts(RunPanel.class);
  private final Region root;
  private final PipelineChoice pipeline;
  private final EngineChoice engine;
  private final WorkersInput workers;
  private final FailureChoice failures;
  private final ObjectProperty<List<Integer>> compareCounts =
      new SimpleObjectProperty<>(DEFAULT_COUNTS);
  private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.IDLE);
  private final BooleanProperty resizable = new SimpleBooleanProperty();

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
  public RunPanel(List<Pipeline> pipelines, List<Engine> engines) {
    this.root = (Region) Fxml.load(this);
    optionPane.prefWrapLengthProperty().bind(optionPane.widthProperty());
    enginePane.prefWrapLengthProperty().bind(enginePane.widthProperty());
    new EngineRow(root, cores.fontProperty()).share(engineBox, workerSlider);
    this.pipeline = new PipelineChoice(pipelineBox, new OptionForm(optionPane), pipelines);
    this.engine = new EngineChoice(engineBox, engines);
    this.workers = new WorkersInput(workerSlider, sliderEnd, workerField, cores);
    this.failures = new FailureChoice(failureButton);
    setUpButton.managedProperty().bind(setUpButton.visibleProperty());
    setUpButton.setTooltip(new Tooltip(texts.get("engine.setup.tip")));
    pipeline.problemProperty().subscribe(settings -> showProblem());
    engine.valueProperty().subscribe(chosen -> engineChanged());
    setUpButtons();
  }

  /** Offers these pipelines, at least one; the one that is chosen stays so if it is among them. */
  public void showPipelines(List<Pipeline> pipelines) {
    pipeline.offer(pipelines);
  }

  /** How many a cluster has is known once a run has connected with it. */
  private void showCores() {
    workers.share(engine.cores());
  }

  /** Looks again whether engines can be used. */
  public void lookAtEngines() {
    engine.lookAgain();
    engineChanged();
  }

  private void engineChanged() {
    showCores();
    showProblem();
    updateEnabled();
  }

  /** Looks again whether options can be used. */
  public void lookAtOptions() {
    pipeline.lookAgain();
    showProblem();
  }

  /** A setting that makes no sense or cannot be used, or else an engine that cannot. */
  private void showProblem() {
    Optional<String> obstacle = pipeline.obstacle().or(engine::obstacle);
    String setting = pipeline.problemProperty().get();
    problem.setText(
        setting.isEmpty()
            ? obstacle.map(reason -> texts.get("engine.obstacle")).orElse("")
            : setting);
    problem.setTooltip(obstacle.map(Phrases::of).map(Tooltip::new).orElse(null));
    setUpButton.setVisible(obstacle.isPresent());
  }

  private void setUpButtons() {
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
    pipeline.workProperty().subscribe(prepared -> updateEnabled());
  }

  private void updateEnabled() {
    boolean idle = phase.get() == Phase.IDLE;
    boolean ready = pipeline.workProperty().get() != null;
    boolean workersMatter = engine.isParallel();
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
    compareButton.setDisable(!idle || !ready);
    new RunButton(runButton, texts).show(phase.get(), ready && engine.obstacle().isEmpty());
  }

  /** Sets what the buttons do. */
  public void onAction(Actions actions) {
    setUpButton.setOnAction(
        event -> {
          if (pipeline.obstacle().isPresent()) {
            actions.setUpDocuments();
          } else {
            actions.setUpEngine();
          }
        });
    compareButton.setOnAction(event -> actions.compare());
    runButton.setOnAction(
        event -> {
          if (phase.get() == Phase.IDLE) {
            actions.run();
          } else {
            actions.cancel();
          }
        });
  }

  /** Shows what a session does, and gives its run as many workers as are chosen. */
  public void follow(RunSession session) {
    phase.bind(session.phaseProperty());
    phase.subscribe(now -> showCores());
    resizable.bind(session.resizableProperty());
    workersProperty().subscribe(count -> session.resize(count.intValue()));
  }

  /** Lets the user choose the worker counts to compare. */
  @FXML
  public void showCounts() {
    new CompareCountsPopOver(compareCounts, WorkersInput.SLIDER_END).show(countsButton);
  }

  /** Lets the user say what to do when files fail. */
  @FXML
  public void showFailurePolicy() {
    failures.show();
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
    return pipeline.workProperty();
  }

  /** The worker count, from 1; the slider and the number field always agree with it. */
  public IntegerProperty workersProperty() {
    return workers.countProperty();
  }

  /** The worker counts to compare, in ascending order. */
  public ObjectProperty<List<Integer>> compareCountsProperty() {
    return compareCounts;
  }

  /** What to do when files fail. */
  public ObjectProperty<FailurePolicy> policyProperty() {
    return failures.policyProperty();
  }

  /** The chosen engine. */
  public ObjectProperty<Engine> engineProperty() {
    return engine.valueProperty();
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
    return pipeline.shown();
  }

  /** Chooses a pipeline; does nothing if there is none of this id. */
  public void choosePipeline(String id) {
    pipeline.choose(id);
  }

  /** Chooses an engine; does nothing if there is none of this id. */
  public void chooseEngine(String id) {
    engine.choose(id);
  }

  /**
   * What is to be remembered: the settings of each pipeline that was ever shown, by its id, and
   * among them what to do when files fail.
   */
  public Map<String, Settings> settings() {
    Map<String, Settings> all = new HashMap<>(pipeline.settings());
    all.put(FAILURES, failures.settings());
    return Map.copyOf(all);
  }

  /** Puts remembered settings in place of all; a pipeline without any has its defaults. */
  public void restoreSettings(Map<String, Settings> remembered) {
    Map<String, Settings> byPipeline = new HashMap<>(remembered);
    failures.restore(byPipeline.remove(FAILURES));
    pipeline.restore(byPipeline);
  }
}
