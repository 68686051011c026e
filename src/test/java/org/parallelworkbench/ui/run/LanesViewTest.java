package org.parallelworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunMonitor;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.WorkerSite;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.StageColors;
import org.parallelworkbench.ui.common.Texts;

class LanesViewTest extends FxTest {

  private static final List<SourceFile> FILES = FakeWork.files(5);
  private static final int MOST_LANES = 64;
  private static final IntFunction<Optional<WorkerSite>> ALIKE = worker -> Optional.empty();

  private final Texts texts = new Texts(LanesView.class);
  private LanesView view;

  @BeforeEach
  void showView() {
    show(
        900,
        120,
        () -> {
          view = new LanesView();
          return view.root();
        });
  }

  @Test
  void saysWhatItIsForUntilThereIsARun() {
    assertThat(lanes()).isEmpty();
    assertThat(labels()).containsExactly(texts.get("lanes.empty"));

    onFx(() -> view.prepare(1, ALIKE));

    assertThat(labels()).containsExactly("1", "", texts.get("lane.idle"));
  }

  @Test
  void namesWorkersOfDifferentSites() {
    onFx(
        () ->
            view.prepare(
                2, worker -> Optional.of(worker == 1 ? WorkerSite.HERE : WorkerSite.CLUSTER)));

    assertThat(labels()).containsExactly("1 here", "", "idle", "2 cluster", "", "idle");
  }

  @Test
  void showsWhatEachWorkerIsOn() {
    RunMonitor monitor = monitor(3);
    monitor.on(new RunEvent.Working(4, 1, Stage.PREPROCESS, 0.25, 0));
    monitor.on(new RunEvent.Working(0, 3, Stage.READ, 0.75, 0));

    onFx(
        () -> {
          view.prepare(3, ALIKE);
          view.show(monitor, FILES);
        });

    assertThat(lanes()).hasSize(3);
    assertThat(labels())
        .containsExactly("1", "4.txt", "preprocess", "2", "", "idle", "3", "0.txt", "read");
    assertThat(filled(0)).isEqualTo(0.25, within(0.01));
    assertThat(filled(1)).isZero();
    assertThat(filled(2)).isEqualTo(0.75, within(0.01));
    assertThat(lanes().get(0).getStyleClass()).contains(StageColors.styleClass(Stage.PREPROCESS));
    assertThat(lanes().get(2).getStyleClass()).contains(StageColors.styleClass(Stage.READ));
  }

  @Test
  void followsAWorkerFromStageToStageAndToRest() {
    RunMonitor monitor = monitor(1);
    onFx(() -> view.prepare(1, ALIKE));

    for (Stage stage : Stage.values()) {
      monitor.on(new RunEvent.Working(2, 1, stage, 0.5, 0));
      onFx(() -> view.show(monitor, FILES));

      assertThat(labels()).containsExactly("1", "2.txt", texts.get("stage." + stage));
      assertThat(lanes().getFirst().getStyleClass())
          .filteredOn(style -> style.startsWith("stage-"))
          .containsExactly(StageColors.styleClass(stage));
    }

    monitor.on(new RunEvent.Finished(Reports.done(2, 1, 1), 0));
    onFx(() -> view.show(monitor, FILES));

    assertThat(labels()).containsExactly("1", "", "idle");
    assertThat(filled(0)).isZero();
  }

  @Test
  void aNewRunStartsWithIdleLanes() {
    RunMonitor monitor = monitor(2);
    monitor.on(new RunEvent.Working(0, 1, Stage.PROCESS, 0.9, 0));
    onFx(
        () -> {
          view.prepare(2, ALIKE);
          view.show(monitor, FILES);
        });

    onFx(() -> view.prepare(2, ALIKE));

    assertThat(labels()).containsExactly("1", "", "idle", "2", "", "idle");
  }

  @Test
  void sumsUpMoreWorkersThanAnyoneCanTakeIn() {
    RunMonitor monitor = monitor(1000);
    monitor.on(new RunEvent.Working(1, MOST_LANES, Stage.READ, 0.5, 0));
    monitor.on(new RunEvent.Working(2, 1000, Stage.READ, 0.5, 0));

    onFx(
        () -> {
          view.prepare(1000, ALIKE);
          view.show(monitor, FILES);
        });

    assertThat(lanes()).hasSize(MOST_LANES);
    assertThat(labels()).contains("64", "1.txt").doesNotContain("65", "2.txt");
    assertThat(labels().getLast()).isEqualTo("and 936 more workers");
  }

  @Test
  void lanesComeAndGoWithTheWorkerCount() {
    for (int workers : new int[] {1000, MOST_LANES, MOST_LANES + 1, 2, 1000, 3}) {
      onFx(() -> view.prepare(workers, ALIKE));

      int lanes = Math.min(workers, MOST_LANES);
      assertThat(lanes()).as("%d workers", workers).hasSize(lanes);
      List<String> more = labels().stream().filter(text -> text.startsWith("and ")).toList();
      switch (workers - lanes) {
        case 0 -> assertThat(more).as("%d workers", workers).isEmpty();
        case 1 -> assertThat(more).containsExactly("and 1 more worker");
        default -> assertThat(more).containsExactly("and 936 more workers");
      }
    }
  }

  private static RunMonitor monitor(int workers) {
    return new RunMonitor(new RunRequest(FILES, FakeWork.quick(), workers));
  }

  private List<WorkerLane> lanes() {
    return List.copyOf(lookup(".lane").queryAllAs(WorkerLane.class));
  }

  private List<String> labels() {
    return lookup(Label.class::isInstance).<Label>queryAll().stream().map(Label::getText).toList();
  }

  /** How much of a lane's track is filled, 0 to 1. */
  private double filled(int lane) {
    Pane track = (Pane) lanes().get(lane).lookup(".lane-track");
    Node filled = track.lookup(".lane-filled");
    return ((Region) filled).getWidth() / track.getWidth();
  }

  @Test
  void lanesComeAndGoWithTheWorkers() {
    RunMonitor monitor = monitor(2);
    onFx(() -> view.prepare(2, ALIKE));

    monitor.resized(4, 1_000);
    monitor.on(new RunEvent.Working(1, 4, Stage.READ, 0.5, 0));
    onFx(() -> view.show(monitor, FILES));
    assertThat(lanes()).hasSize(4);

    monitor.resized(1, 1_000);
    onFx(() -> view.show(monitor, FILES));
    assertThat(lanes()).as("worker 4 is still at work").hasSize(4);

    monitor.on(new RunEvent.Finished(Reports.by(4, Reports.done(1, 1, 1)), 0));
    onFx(() -> view.show(monitor, FILES));
    assertThat(labels()).containsExactly("1", "", "idle");
  }
}
