package org.parallelworkbench.ui.window;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.ui.commands.Commands;
import org.parallelworkbench.ui.commands.Obstacles;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.files.FilesView;
import org.parallelworkbench.ui.run.ExperimentPanel;
import org.parallelworkbench.ui.run.Phase;
import org.parallelworkbench.ui.run.RunPanel;
import org.parallelworkbench.ui.run.RunSession;

/** Disables the window's menu items while they make no sense, and says why. */
final class MenuObstacles {

  /** What changes files or settings, which a run needs as they are. */
  private static final List<String> EDITS =
      List.of(
          "newItem",
          "openItem",
          "addFilesItem",
          "addFolderItem",
          "followLinksItem",
          "samplesItem",
          "demoItem",
          "undoItem",
          "redoItem",
          "clearItem",
          "countsItem",
          "failureItem",
          "pluginsItem");

  private static final List<String> STARTS = List.of("runItem", "compareItem", "experimentItem");

  private final Texts texts = new Texts(MenuObstacles.class);
  private final Commands commands;
  private final RunSession session;
  private final RunPanel panel;
  private final FilesView files;
  private final ExperimentPanel experiments;

  MenuObstacles(
      Commands commands,
      RunSession session,
      RunPanel panel,
      FilesView files,
      ExperimentPanel experiments) {
    this.commands = commands;
    this.session = session;
    this.panel = panel;
    this.files = files;
    this.experiments = experiments;
  }

  /**
   * Adds all that can stand in the way.
   *
   * @param recent the menu of workbenches used last
   */
  void add(Menu recent) {
    BooleanBinding busy = session.phaseProperty().isNotEqualTo(Phase.IDLE);
    Obstacles.add(recent, busy, texts.get("obstacle.busy"));
    EDITS.forEach(id -> add(id, busy, "obstacle.busy"));
    STARTS.forEach(
        id -> {
          add(id, busy, "obstacle.busy");
          add(id, panel.workProperty().isNull(), "obstacle.settings");
        });
    add("undoItem", files.undoableProperty().not(), "obstacle.undo");
    add("redoItem", files.redoableProperty().not(), "obstacle.redo");
    add("printItem", files.sizeProperty().isEqualTo(0), "obstacle.empty");
    add("clearItem", files.sizeProperty().isEqualTo(0), "obstacle.empty");
    add("againItem", session.failedAgainProperty().not(), "obstacle.again");
    add("cancelItem", session.phaseProperty().isNotEqualTo(Phase.RUNNING), "obstacle.idle");
    add("pauseItem", experiments.pausableProperty().not(), "obstacle.idle");
    add(
        "useWorkersItem",
        Bindings.createBooleanBinding(
            () -> session.studyProperty().get().isEmpty(), session.studyProperty()),
        "obstacle.study");
    for (String id : List.of("exportResultsItem", "exportTraceItem")) {
      add(id, busy, "obstacle.busy");
      add(id, session.lastReportProperty().isNull(), "obstacle.report");
    }
    add("exportDetailsItem", busy, "obstacle.busy");
    add(
        "exportDetailsItem",
        Bindings.createBooleanBinding(() -> !hasDetails(), session.lastReportProperty()),
        "obstacle.details");
    add("exportExperimentItem", session.experimentProperty().isNull(), "obstacle.report");
    add(
        "exportTimingsItem",
        Bindings.createBooleanBinding(
            () -> session.summaryProperty().get().timings().isEmpty(), session.summaryProperty()),
        "obstacle.timings");
  }

  private boolean hasDetails() {
    RunReport report = session.lastReportProperty().get();
    return report != null && report.request().work().evaluator().breakdown().isPresent();
  }

  private void add(String id, ObservableBooleanValue holds, String key) {
    Obstacles.add(commands.item(id), holds, texts.get(key));
  }
}
