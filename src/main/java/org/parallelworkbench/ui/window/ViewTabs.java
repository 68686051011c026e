package org.parallelworkbench.ui.window;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Menu;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.comparison.ComparisonView;
import org.parallelworkbench.ui.counts.CountsView;
import org.parallelworkbench.ui.details.DetailsView;
import org.parallelworkbench.ui.files.FilesView;
import org.parallelworkbench.ui.help.HelpTopic;
import org.parallelworkbench.ui.run.ExperimentPanel;
import org.parallelworkbench.ui.run.Phase;
import org.parallelworkbench.ui.run.RunPanel;
import org.parallelworkbench.ui.run.RunSession;
import org.parallelworkbench.ui.scaling.ScalingView;
import org.parallelworkbench.ui.timeline.TimelineView;

/** The tabs beside the files: views of what runs have come to. Used on the FX thread only. */
final class ViewTabs {

  private final TabPane root;
  private final RunSession session;
  private final FilesView files;
  private final ComparisonView comparison;
  private final ScalingView scaling;
  private final TimelineView timeline;
  private final CountsView counts;

  @FXML private Tab comparisonTab;
  @FXML private Tab scalingTab;
  @FXML private Tab timelineTab;
  @FXML private Tab countsTab;
  @FXML private Tab detailsTab;
  @FXML private Tab historyTab;

  /**
   * Views that follow a session; the history's tab is left empty.
   *
   * @param panel where the recommended number of workers goes
   * @param experiments above the view of how the work scales
   * @param export saves the details of the last run
   * @param tasks where files are written
   */
  ViewTabs(
      RunSession session,
      FilesView files,
      RunPanel panel,
      ExperimentPanel experiments,
      Runnable export,
      TaskRunner tasks,
      Choosers choosers,
      Notices notices) {
    this.root = (TabPane) Fxml.load(this);
    NarrowTabs.watch(root);
    this.session = session;
    this.files = files;
    this.comparison = new ComparisonView(tasks, choosers, notices);
    this.scaling = new ScalingView(panel.workersProperty()::set, tasks, choosers, notices);
    this.timeline = new TimelineView(tasks, choosers, notices);
    this.counts = new CountsView(tasks, choosers, notices);
    comparisonTab.setContent(comparison.root());
    session.summaryProperty().subscribe(comparison::show);
    comparison.runningProperty().bind(session.phaseProperty().isNotEqualTo(Phase.IDLE));
    addScaling(experiments);
    addTimeline();
    addCounts();
    addDetails(new DetailsView(tasks, files::selectedPlaces, export));
  }

  private void addScaling(ExperimentPanel experiments) {
    VBox.setVgrow(scaling.root(), Priority.ALWAYS);
    VBox pane = new VBox(experiments.root(), scaling.root());
    HelpTopic.SCALING.mark(pane);
    fillWhenShown(scalingTab, pane);
    session.studyProperty().subscribe(scaling::show);
  }

  private void addTimeline() {
    fillWhenShown(timelineTab, timeline.root());
    timeline.onFileChosen(files::select);
    session.lastReportProperty().subscribe(timeline::show);
  }

  private void addCounts() {
    fillWhenShown(countsTab, counts.root());
    counts.activeProperty().bind(countsTab.selectedProperty());
    files.columnSumsProperty().subscribe(counts::show);
  }

  private void addDetails(DetailsView details) {
    fillWhenShown(detailsTab, details.root());
    details.activeProperty().bind(detailsTab.selectedProperty());
    files.onSelectionChanged(details::selectionChanged);
    session.lastReportProperty().subscribe(details::show);
  }

  /** Nobody should wait at the start for the styling of what cannot be seen yet. */
  private static void fillWhenShown(Tab tab, Node content) {
    tab.selectedProperty()
        .subscribe(
            shown -> {
              if (shown) {
                tab.setContent(content);
              }
            });
  }

  /** Puts what can be done with the views into menus. */
  void fill(Menu charts, Menu zoom, Notices notices) {
    ChartItems items = new ChartItems(root.getSelectionModel().selectedItemProperty(), notices);
    items.add(comparisonTab, comparison.chartMenu());
    items.add(scalingTab, scaling.chartMenu());
    items.add(timelineTab, timeline.chartMenu());
    items.add(countsTab, counts.menu());
    items.fill(charts);
    ZoomItems.fill(zoom, timeline, timelineTab.selectedProperty());
  }

  /** The tabs. */
  Parent root() {
    return root;
  }

  /** Where the history belongs. */
  Tab historyTab() {
    return historyTab;
  }

  /** Shows how runs compare. */
  void showComparison() {
    show(comparisonTab);
  }

  /** Shows how the work scales, with the experiments that tell. */
  void showScaling() {
    show(scalingTab);
  }

  /** Shows what each worker did when. */
  void showTimeline() {
    show(timelineTab);
  }

  /** Shows how often each thing was counted in the files that are shown. */
  void showCounts() {
    show(countsTab);
  }

  /** Shows what a run found beside its columns. */
  void showDetails() {
    show(detailsTab);
  }

  private void show(Tab tab) {
    root.getSelectionModel().select(tab);
  }

  /** Chooses as many workers as the last experiment recommends. */
  void useRecommendedWorkers() {
    scaling.useRecommended();
  }
}
