package org.parallelworkbench.ui.window;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Menu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.analysis.FilePair;
import org.parallelworkbench.analysis.ResultsDiff;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.ui.export.Exports;
import org.parallelworkbench.ui.history.HistoryActions;
import org.parallelworkbench.ui.history.HistoryView;
import org.parallelworkbench.ui.history.Resuming;
import org.parallelworkbench.ui.run.Phase;
import org.parallelworkbench.ui.run.Reopened;
import org.parallelworkbench.ui.run.RunSession;

/**
 * The history's place in the window. It is made when it is first looked at, and looks again at what
 * there is whenever a run has ended. Used on the FX thread only.
 */
final class PastRuns implements HistoryActions {

  private final Tab tab;
  private final RunSession session;
  private final Resuming resuming;
  private final Exports exports;
  private final BiConsumer<Experiment, RunConfiguration> chooser;
  private @Nullable HistoryView view;

  /**
   * Fills a tab when it is selected, and with it the menu of what can be done there.
   *
   * @param maker makes the view
   * @param chooser shows files, pipeline, settings and engine in place of those chosen
   */
  PastRuns(
      Tab tab,
      Menu menu,
      RunSession session,
      Resuming resuming,
      Exports exports,
      BiConsumer<Experiment, RunConfiguration> chooser,
      Function<HistoryActions, HistoryView> maker) {
    this.tab = tab;
    this.session = session;
    this.resuming = resuming;
    this.exports = exports;
    this.chooser = chooser;
    tab.selectedProperty()
        .subscribe(
            shown -> {
              if (shown && view == null) {
                HistoryView made = maker.apply(this);
                view = made;
                tab.setContent(made.root());
                menu.getItems().add(new SeparatorMenuItem());
                menu.getItems().addAll(made.menuItems(tab.selectedProperty().not()));
                made.refresh();
              }
            });
    session
        .phaseProperty()
        .subscribe(
            phase -> {
              if (phase == Phase.IDLE && view != null) {
                view.refresh();
              }
            });
  }

  /** Shows the history, ready for the keyboard. */
  void show() {
    tab.getTabPane().getSelectionModel().select(tab);
    if (view != null) {
      view.focusList();
    }
  }

  /** Shows the history, ready to search it. */
  void search() {
    tab.getTabPane().getSelectionModel().select(tab);
    if (view != null) {
      view.focusSearch();
    }
  }

  @Override
  public boolean isBusy() {
    return session.phaseProperty().get() != Phase.IDLE;
  }

  @Override
  public void reopen(Reopened past) {
    chooser.accept(past.report().experiment(), past.current().run().configuration());
    session.reopen(past);
  }

  @Override
  public void resume(long runId) {
    resuming.resume(runId);
  }

  @Override
  public void exportResults(RunReport report) {
    exports.results(report);
  }

  @Override
  public void exportTrace(RunReport report) {
    exports.trace(report);
  }

  @Override
  public void exportExperiment(ExperimentReport report) {
    exports.experiment(report);
  }

  @Override
  public void exportDiff(ResultsDiff diff, List<FilePair> pairs) {
    exports.differences(diff, pairs);
  }
}
