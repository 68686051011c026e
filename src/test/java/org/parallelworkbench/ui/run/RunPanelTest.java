package org.parallelworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.experiment.WorkerCounts;
import org.parallelworkbench.libraries.DocumentLibraries;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.text.CountTerms;
import org.parallelworkbench.pipeline.text.Documents;
import org.parallelworkbench.pipeline.text.FakeDocuments;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Texts;

class RunPanelTest extends FxTest {

  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final Texts texts = new Texts(RunPanel.class);
  private final List<String> asked = new ArrayList<>();
  private RunPanel panel;

  @BeforeEach
  void showPanel() {
    show(
        1000,
        200,
        () -> {
          panel =
              new RunPanel(List.of(new Simulated(), FakeWork.quick().pipeline()), Engines.all());
          panel.onAction(new Asked());
          return panel.root();
        });
  }

  @AfterEach
  void readDocumentsAsBefore() {
    Documents.readWith(new DocumentLibraries(null));
  }

  @Test
  void startsWithTheThreadPoolAndAWorkerForEachCore() {
    assertThat(panel.engineProperty().get().id()).isEqualTo(Engines.THREADS);
    assertThat(panel.shownPipeline()).isEqualTo("simulated");
    assertWorkers(CORES);
    assertThat(label("cores").getText()).isEqualTo(texts.get("cores", CORES));
  }

  @Test
  void fitsTheNarrowestWindow() {
    double[] least = new double[1];
    onFx(() -> least[0] = panel.root().minWidth(-1));
    assertThat(least[0]).isBetween(500.0, 960.0);
  }

  @Test
  void theFieldFollowsTheSlider() {
    onFx(() -> slider().setValue(7));
    assertWorkers(7);

    onFx(slider()::requestFocus);
    push(KeyCode.RIGHT);
    assertWorkers(8);

    push(KeyCode.HOME);
    assertWorkers(1);

    push(KeyCode.END);
    assertWorkers((int) slider().getMax());
  }

  @Test
  void theSliderFollowsTheField() {
    type("12");
    assertWorkers(12);

    push(KeyCode.UP);
    assertWorkers(13);

    push(KeyCode.DOWN).push(KeyCode.DOWN);
    assertWorkers(11);
  }

  @Test
  void theFieldGoesBeyondTheSliderEnd() {
    int end = (int) slider().getMax();
    int beyond = end + 24;

    type(String.valueOf(beyond));

    assertThat(panel.workersProperty().get()).isEqualTo(beyond);
    assertThat(slider().getValue()).isEqualTo(end);
    assertThat(label("cores").getText()).isEqualTo(texts.get("cores.more", CORES));

    leaveField();
    assertThat(field().getEditor().getText()).isEqualTo(String.valueOf(beyond));
    assertThat(panel.workersProperty().get()).isEqualTo(beyond);
    assertThat(slider().getValue()).isEqualTo(end);
  }

  @Test
  void theSliderDoesNotPullTheFieldBackToItsEnd() {
    int beyond = (int) slider().getMax() + 24;
    List<Number> counts = new ArrayList<>();
    panel.workersProperty().addListener((property, was, is) -> counts.add(is));

    onFx(() -> panel.workersProperty().set(beyond));

    assertThat(counts).containsExactly(beyond);
  }

  @Test
  void theSliderComesBackFromBeyondItsEnd() {
    type("4096");
    leaveField();

    onFx(() -> slider().setValue(3));

    assertWorkers(3);
  }

  @Test
  void whatIsNoWorkerCountIsIgnoredAndRepairedOnLeaving() {
    onFx(() -> panel.workersProperty().set(6));
    for (String typed : List.of("", " ", "many", "0", "-3", "4.5", "4097", "3 5")) {
      onFx(field()::requestFocus);
      onFx(() -> field().getEditor().setText(typed));
      assertThat(panel.workersProperty().get()).as("workers after “%s”", typed).isEqualTo(6);
      assertThat(field().getEditor().getText()).as("left alone while typing").isEqualTo(typed);

      leaveField();
      assertWorkers(6);
    }
  }

  @Test
  void garbageThatIsConfirmedByEnterIsRepaired() {
    onFx(() -> panel.workersProperty().set(6));

    type("x");
    push(KeyCode.ENTER);
    leaveField();

    assertWorkers(6);
  }

  @Test
  void workersSetFromOutsideStayWithinTheLimits() {
    onFx(() -> panel.workersProperty().set(0));
    assertWorkers(1);

    onFx(() -> panel.workersProperty().set(1_000_000));
    assertThat(panel.workersProperty().get()).isEqualTo(WorkerCounts.MOST);
    assertThat(field().getEditor().getText()).isEqualTo("4096");
  }

  @Test
  void workersDoNotMatterToASequentialEngine() {
    onFx(() -> panel.workersProperty().set(6));

    onFx(() -> panel.chooseEngine(Engines.SEQUENTIAL));
    assertThat(slider().isDisabled()).isTrue();
    assertThat(field().isDisabled()).isTrue();
    assertThat(button("runButton").isDisabled()).isFalse();

    onFx(() -> panel.chooseEngine(Engines.THREADS));
    assertThat(slider().isDisabled()).isFalse();
    assertThat(field().isDisabled()).isFalse();
    assertWorkers(6);
  }

  @Test
  void aSettingWithoutSenseIsMarkedAndKeepsRunFromBeingPressed() {
    TextField terms = lookup("#option-terms").queryAs(TextField.class);
    assertThat(label("problem").getText()).isEmpty();

    clickOn(terms).push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.DELETE);

    assertThat(panel.workProperty().get()).isNull();
    assertThat(terms.getPseudoClassStates()).contains(Styles.STATE_DANGER);
    assertThat(label("problem").getText())
        .isEqualTo("Enter at least one term to count, such as A, B.");
    assertThat(button("runButton").isDisabled()).isTrue();
    assertThat(button("compareButton").isDisabled()).isTrue();

    write("C");

    assertThat(panel.workProperty().get().settings().text(Simulated.TERMS)).isEqualTo("C");
    assertThat(terms.getPseudoClassStates()).doesNotContain(Styles.STATE_DANGER);
    assertThat(label("problem").getText()).isEmpty();
    assertThat(button("runButton").isDisabled()).isFalse();
    assertThat(button("compareButton").isDisabled()).isFalse();
  }

  @Test
  void theRunButtonBecomesCancelAndBack() {
    Button run = button("runButton");
    assertThat(run.getText()).isEqualTo(texts.get("run"));
    assertThat(run.getStyleClass()).contains(Styles.ACCENT).doesNotContain(Styles.DANGER);
    clickOn(run);
    assertThat(asked).containsExactly("run");

    onFx(() -> panel.phaseProperty().set(Phase.RUNNING));
    assertThat(run.getText()).isEqualTo(texts.get("cancel"));
    assertThat(run.getStyleClass()).contains(Styles.DANGER).doesNotContain(Styles.ACCENT);
    clickOn(run);
    assertThat(asked).containsExactly("run", "cancel");

    onFx(() -> panel.phaseProperty().set(Phase.CANCELLING));
    assertThat(run.getText()).isEqualTo(texts.get("cancelling"));
    assertThat(run.isDisabled()).isTrue();

    onFx(() -> panel.phaseProperty().set(Phase.IDLE));
    assertThat(run.getText()).isEqualTo(texts.get("run"));
    assertThat(run.isDisabled()).isFalse();
    clickOn(run);
    assertThat(asked).containsExactly("run", "cancel", "run");
  }

  @Test
  void compareAsksForAComparison() {
    clickOn("#compareButton");

    assertThat(asked).containsExactly("compare");
  }

  @Test
  void whatARunDependsOnCannotBeChangedMeanwhile() {
    List<Node> inputs =
        Stream.of(
                "#pipelineBox",
                "#option-terms",
                "#engineBox",
                "#workerSlider",
                "#workerField",
                "#compareButton",
                "#countsButton")
            .map(id -> lookup(id).<Node>query())
            .toList();
    assertThat(inputs).noneMatch(Node::isDisabled);

    onFx(() -> panel.phaseProperty().set(Phase.RUNNING));
    assertThat(inputs).allMatch(Node::isDisabled);

    onFx(() -> panel.phaseProperty().set(Phase.CANCELLING));
    assertThat(inputs).allMatch(Node::isDisabled);

    onFx(() -> panel.phaseProperty().set(Phase.IDLE));
    assertThat(inputs).noneMatch(Node::isDisabled);
  }

  @Test
  void whatToDoWhenAFileFailsIsCheckedAsItIsTyped() {
    clickOn("#failureButton");
    onFx(() -> field("failureTIMEOUT").setText("30"));
    onFx(() -> field("failureRETRIES").setText("2"));

    FailurePolicy chosen =
        FailurePolicy.GO_ON
            .withTimeout(Duration.ofSeconds(30))
            .withRetries(2, FailurePolicy.FIRST_BACKOFF);
    assertThat(panel.policyProperty().get()).isEqualTo(chosen);

    onFx(() -> field("failureRETRIES").setText("often"));
    assertThat(lookup("#failureProblem").queryAs(Label.class).getText())
        .isEqualTo(texts.get("failure.RETRIES.invalid"));
    assertThat(panel.policyProperty().get()).isEqualTo(chosen);

    onFx(() -> panel.policyProperty().set(FailurePolicy.GO_ON));
    Map<String, Settings> none = panel.settings();
    onFx(() -> panel.policyProperty().set(chosen));
    Map<String, Settings> remembered = panel.settings();
    onFx(() -> panel.restoreSettings(none));
    assertThat(panel.policyProperty().get()).isEqualTo(FailurePolicy.GO_ON);
    onFx(() -> panel.restoreSettings(remembered));
    assertThat(panel.policyProperty().get()).isEqualTo(chosen);
  }

  private TextField field(String id) {
    return lookup("#" + id).queryAs(TextField.class);
  }

  @Test
  void remembersTheSettingsOfEachPipeline() {
    onFx(() -> lookup("#option-terms").queryAs(TextField.class).setText("Q"));

    onFx(() -> panel.choosePipeline("fake"));
    assertThat(lookup("#option-terms").queryAll()).isEmpty();
    assertThat(panel.workProperty().get().pipeline().id()).isEqualTo("fake");

    onFx(() -> panel.choosePipeline("simulated"));
    assertThat(lookup("#option-terms").queryAs(TextField.class).getText()).isEqualTo("Q");
    assertThat(panel.workProperty().get().settings().text(Simulated.TERMS)).isEqualTo("Q");
    assertThat(panel.settings()).containsOnlyKeys("simulated", "fake", "when-files-fail");
  }

  @Test
  void aBadSettingOfOnePipelineDoesNotStickToAnother() {
    onFx(() -> lookup("#option-terms").queryAs(TextField.class).setText(""));

    onFx(() -> panel.choosePipeline("fake"));

    assertThat(label("problem").getText()).isEmpty();
    assertThat(button("runButton").isDisabled()).isFalse();
  }

  @Test
  void putsRememberedSettingsInPlace() {
    Settings remembered = Settings.DEFAULTS.with(Simulated.READ, "0.5");

    onFx(() -> panel.restoreSettings(Map.of("simulated", remembered)));

    assertThat(lookup("#option-read-delay").queryAs(TextField.class).getText()).isEqualTo("0.5");
    assertThat(panel.workProperty().get().settings().text(Simulated.READ)).isEqualTo("0.5");
  }

  @Test
  void whatIsNotInstalledIsNotChosen() {
    onFx(
        () -> {
          panel.chooseEngine("warp");
          panel.choosePipeline("warp");
        });

    assertThat(panel.engineProperty().get().id()).isEqualTo(Engines.THREADS);
    assertThat(panel.shownPipeline()).isEqualTo("simulated");
  }

  /** Replaces the text of the number field, key by key. */
  private void type(String text) {
    clickOn(field().getEditor()).push(KeyCode.SHORTCUT, KeyCode.A).write(text);
  }

  private void leaveField() {
    onFx(button("runButton")::requestFocus);
  }

  /** The count that the property, the slider, the field and its text agree on. */
  private void assertWorkers(int count) {
    assertThat(panel.workersProperty().get()).as("workers").isEqualTo(count);
    assertThat(slider().getValue()).as("slider").isEqualTo(count);
    assertThat(field().getValue()).as("field").isEqualTo(count);
    assertThat(field().getEditor().getText()).as("text").isEqualTo(String.valueOf(count));
  }

  private Slider slider() {
    return lookup("#workerSlider").queryAs(Slider.class);
  }

  @SuppressWarnings("unchecked")
  private Spinner<Integer> field() {
    return lookup("#workerField").queryAs(Spinner.class);
  }

  private Label label(String id) {
    return lookup("#" + id).queryAs(Label.class);
  }

  private Button button(String id) {
    return lookup("#" + id).queryButton();
  }

  private final class Asked implements RunPanel.Actions {
    @Override
    public void run() {
      asked.add("run");
    }

    @Override
    public void compare() {
      asked.add("compare");
    }

    @Override
    public void cancel() {
      asked.add("cancel");
    }

    @Override
    public void setUpEngine() {
      asked.add("set up");
    }

    @Override
    public void setUpDocuments() {
      asked.add("set up documents");
    }
  }

  @Test
  void onlyTheWorkersCanBeChangedDuringARunThatTakesThem() {
    onFx(() -> panel.phaseProperty().set(Phase.RUNNING));
    assertThat(slider().isDisabled()).isTrue();

    onFx(() -> panel.resizableProperty().set(true));
    assertThat(slider().isDisabled()).isFalse();
    assertThat(field().isDisabled()).isFalse();
    assertThat(lookup("#engineBox").query().isDisabled()).isTrue();
  }

  @Test
  void theBoxHasRoomForAnEnginesNameAndItsTipForWhatIsMissing() {
    onFx(() -> panel.chooseEngine(Engines.CLUSTER));

    ComboBox<?> box = lookup("#engineBox").queryComboBox();
    assertThat(box.getButtonCell().getText()).isEqualTo("Cluster");
    assertThat(box.getTooltip().getText()).startsWith(texts.get("engine.missing", "Cluster"));
  }

  @Test
  void coresAreThoseOfTheChosenEngine() {
    type("1");
    onFx(() -> panel.chooseEngine(Engines.CLUSTER));
    assertThat(label("cores").getText()).as("not connected").isEmpty();

    onFx(() -> panel.chooseEngine("virtual"));
    assertThat(label("cores").getText()).isEqualTo(texts.get("cores", CORES));
  }

  @Test
  void anEngineThatIsNotSetUpSaysSoAndOffersHelp() {
    assertThat(button("setUpButton").isVisible()).isFalse();

    onFx(() -> panel.chooseEngine(Engines.CLUSTER));

    assertThat(label("problem").getText()).isEqualTo(texts.get("engine.obstacle"));
    assertThat(fromFx(() -> engineBox().getConverter().toString(engineBox().getValue())))
        .isEqualTo("Cluster (not set up)");
    assertThat(button("runButton").isDisabled()).isTrue();

    clickOn("#setUpButton");
    assertThat(asked).containsExactly("set up");

    onFx(() -> panel.chooseEngine(Engines.THREADS));
    assertThat(button("setUpButton").isVisible()).isFalse();
    assertThat(label("problem").getText()).isEmpty();
  }

  @Test
  void anOptionThatIsNotSetUpSaysSoAndOffersHelp() {
    FakeDocuments documents = FakeDocuments.missing();
    Documents.readWith(documents);
    onFx(() -> panel.showPipelines(List.of(new CountTerms())));
    CheckBox box = lookup("#option-documents").queryAs(CheckBox.class);
    assertThat(box.getText()).isEqualTo("Read documents (not set up)");
    assertThat(box.getAccessibleHelp()).contains(FakeDocuments.OBSTACLE);
    assertThat(button("runButton").isDisabled()).as("it is off").isFalse();
    assertThat(button("setUpButton").isVisible()).isFalse();

    onFx(() -> box.setSelected(true));
    assertThat(label("problem").getText()).isEqualTo("“Read documents” is on, but not set up.");
    assertThat(label("problem").getTooltip().getText()).isEqualTo(FakeDocuments.OBSTACLE);
    assertThat(box.getPseudoClassStates()).contains(Styles.STATE_DANGER);
    assertThat(button("runButton").isDisabled()).isTrue();
    assertThat(button("compareButton").isDisabled()).isTrue();
    assertThat(panel.workProperty().get()).isNull();

    clickOn("#setUpButton");
    assertThat(asked).containsExactly("set up documents");
  }

  @Test
  void anOptionThatHasBeenSetUpCanBeUsedAtOnce() {
    FakeDocuments documents = FakeDocuments.missing();
    Documents.readWith(documents);
    onFx(() -> panel.showPipelines(List.of(new CountTerms())));
    onFx(() -> lookup("#option-documents").queryAs(CheckBox.class).setSelected(true));

    documents.install();
    onFx(panel::lookAtOptions);

    CheckBox box = lookup("#option-documents").queryAs(CheckBox.class);
    assertThat(box.getText()).isEqualTo("Read documents");
    assertThat(box.isSelected()).isTrue();
    assertThat(label("problem").getText()).isEmpty();
    assertThat(button("setUpButton").isVisible()).isFalse();
    assertThat(button("runButton").isDisabled()).isFalse();
    assertThat(panel.settings().get("terms").toMap()).containsEntry("documents", "true");
  }

  @Test
  void lookingAtEnginesAgainKeepsTheChosenOne() {
    onFx(() -> panel.chooseEngine(Engines.CLUSTER));

    onFx(panel::lookAtEngines);

    assertThat(panel.engineProperty().get().id()).isEqualTo(Engines.CLUSTER);
    assertThat(button("setUpButton").isVisible()).isTrue();
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Engine> engineBox() {
    return lookup("#engineBox").queryAs(ComboBox.class);
  }
}
