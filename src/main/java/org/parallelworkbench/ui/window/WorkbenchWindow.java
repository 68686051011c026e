package org.parallelworkbench.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.cluster.ClusterTools;
import org.parallelworkbench.experiment.CacheMode;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Order;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Protocol;
import org.parallelworkbench.experiment.RunConfiguration;
import org.parallelworkbench.files.UserFolders;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.history.Resumption;
import org.parallelworkbench.libraries.DocumentLibraries;
import org.parallelworkbench.libraries.LibraryInstaller;
import org.parallelworkbench.log.LogControl;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Simulated;
import org.parallelworkbench.pipeline.text.Documents;
import org.parallelworkbench.plugins.Plugins;
import org.parallelworkbench.ui.appearance.Appearance;
import org.parallelworkbench.ui.cluster.ClusterCommands;
import org.parallelworkbench.ui.cluster.ClusterMenu;
import org.parallelworkbench.ui.commands.CommandPalette;
import org.parallelworkbench.ui.commands.Commands;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.comparison.ComparisonView;
import org.parallelworkbench.ui.details.DetailsView;
import org.parallelworkbench.ui.files.FilesView;
import org.parallelworkbench.ui.help.DocumentOpener;
import org.parallelworkbench.ui.help.HelpTopic;
import org.parallelworkbench.ui.history.HistoryView;
import org.parallelworkbench.ui.libraries.DocumentsSetUp;
import org.parallelworkbench.ui.run.ExperimentPanel;
import org.parallelworkbench.ui.run.Phase;
import org.parallelworkbench.ui.run.RunPanel;
import org.parallelworkbench.ui.run.RunSession;
import org.parallelworkbench.ui.scaling.ScalingView;
import org.parallelworkbench.ui.timeline.TimelineView;

/** The main window: puts the panes together, and carries out the menu. */
public final class WorkbenchWindow implements RunPanel.Actions {

  private static final String TERMS_PIPELINE = "terms";

  /** What can be done with rows comes after undo and redo. */
  private static final Set<String> ON_CLUSTERS = Set.of(Engines.CLUSTER, Engines.MIXED);

  private static final int ROWS_IN_EDIT_MENU = 3;

  /** Up to so many bytes, a run over files is over in a few seconds. */
  private static final long QUICK_BYTES = 256_000_000;

  private final Texts texts = new Texts(WorkbenchWindow.class);
  private final Stage stage;
  private final TaskRunner tasks;
  private final Exports exports;
  private final FilesView files;
  private final RunPanel panel;
  private final RunSession session;
  private final ExperimentPanel experiments;
  private final ComparisonView comparison;
  private final ScalingView scaling;
  private final TimelineView timeline;
  private final CommandPalette palette;
  private final Dialogs dialogs;
  private final Notices notices;
  private final WorkbenchCommands workbench;
  private final Choices choices;
  private final Help help;
  private final Closing closing;
  private final Resuming resuming;
  private final PastRuns pastRuns;
  private final ClusterCommands clusters;
  private final DocumentsSetUp documents;

  @FXML private VBox top;
  @FXML private VBox bottom;
  @FXML private SplitPane split;
  @FXML private Tab comparisonTab;
  @FXML private Tab scalingTab;
  @FXML private Tab timelineTab;
  @FXML private Tab detailsTab;
  @FXML private Tab historyTab;
  @FXML private TabPane views;
  @FXML private MenuBar menuBar;
  @FXML private Menu fileMenu;
  @FXML private Menu recentMenu;
  @FXML private Menu chartMenu;
  @FXML private Menu editMenu;
  @FXML private Menu zoomMenu;
  @FXML private Menu clusterMenu;
  @FXML private Menu pastMenu;
  @FXML private Menu appearanceMenu;
  @FXML private CheckMenuItem followLinksItem;
  @FXML private CheckMenuItem pauseItem;
  @FXML private CheckMenuItem onlyFailedItem;
  @FXML private Menu languageMenu;
  @FXML private CheckMenuItem historyItem;

  /**
   * Fills a stage, which the caller shows; clusters can be connected with, but not started.
   *
   * @param tasks where runs, scans and exports are executed
   * @param settings where choices are remembered
   * @param log whose level the preferences set
   * @param history where runs are recorded
   */
  public WorkbenchWindow(
      Stage stage,
      TaskRunner tasks,
      Choosers choosers,
      SettingsStore settings,
      LogControl log,
      LazyHistory history) {
    this(stage, tasks, choosers, settings, log, history, ClusterTools.connectionOnly());
  }

  /**
   * Fills a stage, which the caller shows.
   *
   * @param tasks where runs, scans and exports are executed
   * @param settings where choices are remembered
   * @param log whose level the preferences set
   * @param history where runs are recorded
   * @param tools what there is for clusters
   */
  public WorkbenchWindow(
      Stage stage,
      TaskRunner tasks,
      Choosers choosers,
      SettingsStore settings,
      LogControl log,
      LazyHistory history,
      ClusterTools tools) {
    this.stage = stage;
    this.tasks = tasks;
    this.dialogs = new Dialogs(stage);
    this.notices = new Notices(Fxml.load(this));
    this.exports = new Exports(choosers, tasks, notices);
    this.files = new FilesView(choosers, tasks);
    this.comparison = new ComparisonView(tasks, choosers, notices);
    this.panel = new RunPanel(Pipelines.all(), Engines.all(), this);
    this.session =
        new RunSession(tasks, new LatestExperiment(settings.folder(), tasks, notices), history);
    this.resuming = new Resuming(history, tasks, notices, this::resume);
    this.experiments = new ExperimentPanel(Engines.all(), this::experiment);

    top.getChildren().add(panel.root());
    split.getItems().add(0, files.root());
    comparisonTab.setContent(comparison.root());
    this.scaling = new ScalingView(panel.workersProperty()::set, tasks, choosers, notices);
    VBox.setVgrow(scaling.root(), Priority.ALWAYS);
    VBox scalingPane = new VBox(experiments.root(), scaling.root());
    HelpTopic.SCALING.mark(scalingPane);
    fillWhenShown(scalingTab, scalingPane);
    session.studyProperty().subscribe(scaling::show);
    this.timeline = new TimelineView(tasks, choosers, notices);
    fillWhenShown(timelineTab, timeline.root());
    timeline.onFileChosen(files::select);
    session.lastReportProperty().subscribe(timeline::show);
    addDetails();
    this.pastRuns =
        new PastRuns(
            historyTab,
            pastMenu,
            session,
            resuming,
            exports,
            this::choose,
            actions -> new HistoryView(history, tasks, notices, actions));
    this.clusters =
        new ClusterMenu(
                clusterMenu,
                session.phaseProperty().isNotEqualTo(Phase.IDLE),
                stage,
                tools,
                settings.folder(),
                choosers,
                tasks,
                notices,
                new ClusterSurroundings(panel, files))
            .commands();
    this.documents =
        new DocumentsSetUp(
            stage,
            Documents::obstacle,
            LibraryInstaller.configured(DocumentLibraries.KIND),
            tasks,
            notices,
            panel::lookAtOptions);
    LiveRun live = new LiveRun(session, files);
    live.onRunFailedAgain(this::runFailedAgain);
    bottom.getChildren().addAll(live.lanes(), live.status());
    LowPane layers = new LowPane(notices.root());
    Scene scene = new Scene(layers);
    scene.getStylesheets().add(Fxml.class.getResource("workbench.css").toExternalForm());
    stage.setScene(scene);
    AppIcon.giveTo(stage);
    this.choices = new Choices(new Appearance(scene));
    this.palette = new CommandPalette(new Commands(menuBar), choices.recentCommands());
    layers.getChildren().add(palette.root());
    layers.textPercentProperty().bind(choices.appearance().textPercentProperty());
    notices.slidingProperty().bind(choices.appearance().reducedMotionProperty().not());
    RecentFiles recent = new RecentFiles();
    this.workbench =
        new WorkbenchCommands(
            new WorkbenchParts(files, panel, experiments),
            recent,
            choosers,
            tasks,
            dialogs,
            notices);
    stage.titleProperty().bind(title(live.titleProperty()));
    stage.setWidth(1280);
    stage.setHeight(800);
    stage.setMinWidth(960);
    stage.setMinHeight(600);

    this.help = new Help(stage, top, tasks, notices);
    HelpTopic.FILES.mark(files.root());
    HelpTopic.PROGRESS.mark(bottom);

    connectPanes();
    connectMenu();
    SystemNews news = new SystemNews(stage);
    new RunEndNews(
        session,
        choices.tellsOfEnd(),
        stage.focusedProperty(),
        System::nanoTime,
        sentence -> {
          notices.info(sentence);
          news.tell(sentence);
        });
    new RecentMenu(recentMenu, fileMenu, recent, tasks, workbench::open);
    LanguageMenu.fill(languageMenu, new LanguageStore(settings.folder()), notices);
    choices.logLevel().subscribe(log::setLevel);
    choices.keepsHistory().subscribe(history::setRecording);
    Remembered remembered =
        new Remembered(
            settings, stage, split, choices, recent, panel, help.tourOfferedProperty(), notices);
    remembered.restore();
    this.closing = new Closing(stage, session, workbench, clusters, remembered, dialogs);
  }

  /** The workbench file's name, then what there is to say without one. */
  private StringBinding title(ObservableStringValue rest) {
    StringBinding name = workbench.current().nameBinding();
    return Bindings.createStringBinding(
        () -> name.get().isEmpty() ? rest.get() : texts.get("title.named", name.get(), rest.get()),
        name,
        rest);
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

  private void addDetails() {
    DetailsView details = new DetailsView(tasks, files::selectedPlaces, this::exportDetails);
    fillWhenShown(detailsTab, details.root());
    details.activeProperty().bind(detailsTab.selectedProperty());
    files.onSelectionChanged(details::selectionChanged);
    session.lastReportProperty().subscribe(details::show);
  }

  private void connectPanes() {
    panel.phaseProperty().bind(session.phaseProperty());
    panel.resizableProperty().bind(session.resizableProperty());
    panel.workersProperty().subscribe(count -> session.resize(count.intValue()));
    files.lockedProperty().bind(session.phaseProperty().isNotEqualTo(Phase.IDLE));
    files.onLoadDemo(this::loadDemo);
    files.acceptDropsOn(notices.root(), this::take);
    panel.workProperty().subscribe(this::showColumns);
    session.currentProperty().subscribe(this::runStarted);
    session.summaryProperty().subscribe(comparison::show);
    session.phaseProperty().subscribe(experiments::show);
    experiments.pausedProperty().subscribe(session::pause);
    session.experimentProperty().subscribe(this::experimentChanged);
    session
        .failureProperty()
        .subscribe(
            failure -> {
              if (failure != null) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
              }
            });
  }

  private void connectMenu() {
    followLinksItem.selectedProperty().bindBidirectional(files.followsLinksProperty());
    pauseItem.selectedProperty().bindBidirectional(experiments.pausedProperty());
    onlyFailedItem.selectedProperty().bindBidirectional(files.onlyFailedProperty());
    historyItem.selectedProperty().bindBidirectional(choices.keepsHistory());
    editMenu.getItems().addAll(ROWS_IN_EDIT_MENU, files.menuItems());
    ChartItems charts = new ChartItems(views.getSelectionModel().selectedItemProperty(), notices);
    charts.add(comparisonTab, comparison.chartMenu());
    charts.add(scalingTab, scaling.chartMenu());
    charts.add(timelineTab, timeline.chartMenu());
    charts.fill(chartMenu);
    ZoomItems.fill(zoomMenu, timeline, timelineTab.selectedProperty());
    AppearanceMenu.fill(appearanceMenu, choices.appearance(), this::showPreferences);
    new MenuObstacles(new Commands(menuBar), session, panel, files, experiments).add(recentMenu);
  }

  /** What the user has chosen to run, by name, for a report of a fault. */
  public Map<String, String> choices() {
    return Map.of(
        "Pipeline", panel.shownPipeline(),
        "Engine", panel.engineProperty().get().id(),
        "Workers", String.valueOf(panel.workersProperty().get()),
        "Files", String.valueOf(files.sizeProperty().get()));
  }

  private void take(List<Path> paths) {
    if (!workbench.openIfWorkbench(paths)) {
      files.addPaths(paths);
    }
  }

  /** Shows the window's first files: those given, those of a workbench, or the bundled samples. */
  public void openWith(List<Path> paths) {
    panel.focusRun();
    if (paths.isEmpty()) {
      UserFolders.samples().ifPresent(folder -> files.addPaths(List.of(folder)));
    } else {
      take(paths);
    }
    help.welcome();
    resuming.offer();
    List<String> problems = Plugins.shared().problems();
    if (!problems.isEmpty()) {
      notices.error(
          texts.get(
              "plugins.problems",
              problems.stream().map(Phrases::of).collect(Collectors.joining(" "))));
    }
  }

  /** Sets what shows the user guide; without it, the user is told where the guide is. */
  public void openDocumentsWith(DocumentOpener documents) {
    help.openWith(documents);
  }

  /** Shows the files, pipeline and settings of a run that ended early, and finishes it. */
  private void resume(Resumption resumption) {
    if (session.phaseProperty().get() != Phase.IDLE) {
      notices.error(texts.get("resume.busy"));
      return;
    }
    Experiment experiment = resumption.experiment();
    choose(experiment, experiment.plan().configurations().getFirst());
    session.start(experiment, true);
  }

  private void choose(Experiment experiment, RunConfiguration configuration) {
    PreparedPipeline work = experiment.work();
    files.replaceWith(experiment.files());
    panel.restoreSettings(Map.of(work.pipeline().id(), work.settings()));
    panel.choosePipeline(work.pipeline().id());
    panel.chooseEngine(configuration.engine().id());
    if (configuration.engine().parallel()) {
      panel.workersProperty().set(configuration.workers());
    }
  }

  @FXML
  private void newWorkbench() {
    workbench.begin();
  }

  @FXML
  private void openWorkbench() {
    workbench.choose();
  }

  @FXML
  private void saveWorkbench() {
    workbench.save();
  }

  @FXML
  private void saveWorkbenchAs() {
    workbench.saveAs();
  }

  @FXML
  private void showPreferences() {
    new Preferences(stage, choices).show();
  }

  @Override
  @FXML
  public void run() {
    Engine engine = panel.engineProperty().get();
    int workers = engine.parallel() ? panel.workersProperty().get() : 1;
    PreparedPipeline work = panel.workProperty().get();
    if (work != null && hasFiles() && hasCluster(List.of(engine))) {
      session.start(
          new Experiment(files.files(), work, List.of(new RunConfiguration(engine, workers)))
              .withPolicy(panel.policyProperty().get()),
          false);
    }
  }

  @FXML
  private void runFailedAgain() {
    RunReport last = session.lastReportProperty().get();
    if (last != null && last.request().files().equals(files.files())) {
      session.runFailedAgain(panel.policyProperty().get());
    } else {
      notices.info(texts.get("again.changed"));
    }
  }

  @Override
  @FXML
  public void compare() {
    PreparedPipeline work = panel.workProperty().get();
    if (work != null && hasFiles()) {
      views.getSelectionModel().select(comparisonTab);
      Experiment once =
          Experiment.comparison(
                  files.files(),
                  work,
                  Engines.byId(Engines.SEQUENTIAL).orElseThrow(),
                  Engines.byId(Engines.THREADS).orElseThrow(),
                  panel.compareCountsProperty().get())
              .withPolicy(panel.policyProperty().get());
      session.start(settlesQuickly(work) ? once.withPlan(warmedUp(once.plan())) : once, true);
    }
  }

  /** Whether warming up first costs little; only then is a comparison short enough to need it. */
  private boolean settlesQuickly(PreparedPipeline work) {
    return work.pipeline().opensFiles() && files.bytesProperty().get() <= QUICK_BYTES;
  }

  private static Plan warmedUp(Plan plan) {
    return new Plan(
        plan.configurations(),
        plan.pilots(),
        new Protocol(1, 1, CacheMode.WARM, Order.AS_GIVEN, 0, OptionalDouble.empty()));
  }

  /** Starts an experiment as its panel plans it. */
  @FXML
  private void planExperiment() {
    views.getSelectionModel().select(scalingTab);
    experiments.start();
  }

  private void experiment(Plan plan) {
    PreparedPipeline work = panel.workProperty().get();
    if (work != null && hasFiles() && hasCluster(engines(plan))) {
      session.start(new Experiment(files.files(), work, plan, panel.policyProperty().get()), true);
    }
  }

  private static List<Engine> engines(Plan plan) {
    return plan.configurations().stream().map(RunConfiguration::engine).toList();
  }

  /** Whether there is a cluster, if one of these engines needs one. */
  private boolean hasCluster(List<Engine> engines) {
    return engines.stream().map(Engine::id).noneMatch(ON_CLUSTERS::contains)
        || clusters.hasCluster();
  }

  @Override
  public void setUpEngine() {
    clusters.setUp();
  }

  @Override
  public void setUpDocuments() {
    documents.show();
  }

  private boolean hasFiles() {
    boolean any = !files.rows().isEmpty();
    if (!any) {
      notices.info(texts.get("no.files"));
    }
    return any;
  }

  @Override
  @FXML
  public void cancel() {
    session.cancel();
  }

  private void runStarted(RunSession.@Nullable Current current) {
    if (current != null && current.report() == null) {
      experiments.showPlace(current.number(), current.total());
    }
  }

  private void experimentChanged(@Nullable ExperimentReport soFar) {
    if (soFar != null) {
      soFar.baseline().ifPresent(experiments.earlierProperty()::set);
    }
  }

  private void showColumns(@Nullable PreparedPipeline work) {
    if (work != null) {
      files.showColumns(work);
    }
  }

  @FXML
  private void addFiles() {
    files.chooseFiles();
  }

  @FXML
  private void addFolder() {
    files.chooseFolder();
  }

  @FXML
  private void loadSamples() {
    UserFolders.samples()
        .ifPresent(
            folder -> {
              files.clear();
              files.addPaths(List.of(folder));
              panel.choosePipeline(TERMS_PIPELINE);
            });
  }

  @FXML
  private void loadDemo() {
    files.clear();
    files.addDemoFiles();
    panel.choosePipeline(new Simulated().id());
  }

  @FXML
  private void undo() {
    files.undo();
  }

  @FXML
  private void redo() {
    files.redo();
  }

  @FXML
  private void filter() {
    files.focusFilter();
  }

  @FXML
  private void clear() {
    files.clear();
  }

  @FXML
  private void exportResults() {
    RunReport report = session.lastReportProperty().get();
    if (report != null) {
      exports.results(report);
    }
  }

  @FXML
  private void exportDetails() {
    RunReport report = session.lastReportProperty().get();
    if (report != null) {
      exports.details(report);
    }
  }

  @FXML
  private void exportTimings() {
    exports.timings(session.summaryProperty().get().timings());
  }

  @FXML
  private void exportExperiment() {
    ExperimentReport report = session.experimentProperty().get();
    if (report != null) {
      exports.experiment(report);
    }
  }

  @FXML
  private void exportTrace() {
    RunReport report = session.lastReportProperty().get();
    if (report != null) {
      exports.trace(report);
    }
  }

  @FXML
  private void chooseCounts() {
    panel.showCounts();
  }

  @FXML
  private void chooseFailurePolicy() {
    panel.showFailurePolicy();
  }

  @FXML
  private void useRecommended() {
    scaling.useRecommended();
  }

  @FXML
  private void showPalette() {
    palette.toggle();
  }

  @FXML
  private void showComparison() {
    views.getSelectionModel().select(comparisonTab);
  }

  @FXML
  private void showScaling() {
    views.getSelectionModel().select(scalingTab);
  }

  @FXML
  private void showDetails() {
    views.getSelectionModel().select(detailsTab);
  }

  @FXML
  private void showTimeline() {
    views.getSelectionModel().select(timelineTab);
  }

  @FXML
  private void showHistory() {
    pastRuns.select(views, historyTab);
  }

  @FXML
  private void showPlugins() {
    new PluginsDialog(stage, Plugins.shared(), tasks, () -> panel.showPipelines(Pipelines.all()))
        .show();
  }

  @FXML
  private void searchHistory() {
    pastRuns.search(views, historyTab);
  }

  @FXML
  private void showGuide() {
    help.showGuide();
  }

  @FXML
  private void takeTour() {
    help.takeTour();
  }

  @FXML
  private void showShortcuts() {
    new ShortcutsDialog(stage, new Commands(menuBar)).show();
  }

  @FXML
  private void showAbout() {
    dialogs.showAbout();
  }

  @FXML
  private void quit() {
    closing.request();
  }
}
