package org.parallelworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.experiment.CacheMode;
import org.parallelworkbench.experiment.Order;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.ui.common.FxTest;

class ExperimentPanelTest extends FxTest {

  private final List<Plan> started = new ArrayList<>();
  private ExperimentPanel panel;

  @BeforeEach
  void open() {
    panel = fromFx(() -> new ExperimentPanel(Engines.all()));
    panel.onStart(started::add);
    show(620, 320, panel::root);
  }

  @Test
  void startsWhatIsPlanned() {
    type("#experimentCounts", "1-3");
    type("#experimentSeed", "42");
    clickOn("#experiment-forkjoin");
    clickOn("#experimentWarmCache");

    assertThat(preview()).startsWith("42 runs");
    clickOn("#experimentButton");

    assertThat(started).hasSize(1);
    Plan plan = started.getFirst();
    assertThat(plan.configurations())
        .extracting(configuration -> configuration.label())
        .containsExactly(
            "Sequential",
            "Thread pool × 1",
            "Thread pool × 2",
            "Thread pool × 3",
            "Fork/join × 1",
            "Fork/join × 2",
            "Fork/join × 3");
    assertThat(plan.protocol().repeats()).isEqualTo(5);
    assertThat(plan.protocol().warmUps()).isEqualTo(1);
    assertThat(plan.protocol().seed()).isEqualTo(42);
    assertThat(plan.protocol().cache()).isEqualTo(CacheMode.AS_FOUND);
    assertThat(plan.protocol().order()).isEqualTo(Order.INTERLEAVED);
  }

  @Test
  void findsTheWorkerCountsByPilotsUnlessToldOtherwise() {
    assertThat(preview()).startsWith("up to ");
    clickOn("#experimentButton");
    assertThat(started.getFirst().pilots()).isPresent();
  }

  @Test
  void saysWhatMakesNoSenseAndDoesNotStart() {
    type("#experimentCounts", "four");
    assertThat(preview()).contains("“four” does not fit");
    assertThat(fromFx(() -> lookup("#experimentButton").queryButton().isDisabled())).isTrue();

    type("#experimentCounts", "4");
    assertThat(preview()).startsWith("12 runs");
    type("#experimentSeed", "x");
    assertThat(preview()).contains("seed is a whole number");
    type("#experimentSeed", "1");
    clickOn("#experiment-threads");
    assertThat(preview()).contains("at least one engine");
  }

  @Test
  void canBePausedWhileItRunsAndIsLockedMeanwhile() {
    onFx(() -> panel.show(Phase.RUNNING));
    onFx(() -> panel.showPlace(7, 30));
    assertThat(preview()).isEqualTo("Run 7 of at most 30");
    assertThat(fromFx(() -> lookup("#experimentCounts").query().isDisabled())).isTrue();

    clickOn("#pauseButton");
    assertThat(panel.pausedProperty().get()).isTrue();

    onFx(() -> panel.show(Phase.IDLE));
    assertThat(panel.pausedProperty().get()).isFalse();
    assertThat(fromFx(() -> lookup("#experimentCounts").query().isDisabled())).isFalse();
  }

  private void type(String field, String text) {
    onFx(() -> lookup(field).queryAs(TextField.class).selectAll());
    clickOn(field).push(KeyCode.SHORTCUT, KeyCode.A).write(text);
    settle();
  }

  private String preview() {
    return fromFx(() -> lookup("#experimentPreview").queryAs(Label.class).getText());
  }
}
