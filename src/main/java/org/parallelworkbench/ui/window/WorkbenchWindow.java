package org.parallelworkbench.ui.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.cluster.ClusterTools;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.libraries.DocumentLibraries;
import org.parallelworkbench.libraries.LibraryInstaller;
import org.parallelworkbench.log.LogControl;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.text.Documents;
import org.parallelworkbench.plugins.Plugins;
import org.parallelworkbench.ui.appearance.Appearance;
import org.parallelworkbench.ui.appearance.AppearanceMenu;
import org.parallelworkbench.ui.cluster.ClusterCommands;
import org.parallelworkbench.ui.cluster.ClusterMenu;
import org.parallelworkbench.ui.commands.CommandPalette;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.export.Exports;
import org.parallelworkbench.ui.export.LatestExperiment;
import org.parallelworkbench.ui.export.SessionExports;
import org.parallelworkbench.ui.files.FilesView;
import org.parallelworkbench.ui.help.AboutDialog;
import org.parallelworkbench.ui.help.DocumentOpener;
import org.parallelworkbench.ui.help.Help;
import org.parallelworkbench.ui.help.HelpTopic;
import org.parallelworkbench.ui.help.ShortcutsDialog;
import org.parallelworkbench.ui.history.HistoryView;
import org.parallelworkbench.ui.history.Resuming;
import org.parallelworkbench.ui.language.LanguageMenu;
import org.parallelworkbench.ui.language.LanguageStore;
import org.parallelworkbench.ui.libraries.DocumentsSetUp;
import org.parallelworkbench.ui.plugins.PluginsDialog;
import org.parallelworkbench.ui.printing.Printing;
import org.parallelworkbench.ui.run.ExperimentPanel;
import org.parallelworkbench.ui.run.Phase;
import org.parallelworkbench.ui.run.RunEndNews;
import org.parallelworkbench.ui.run.RunPanel;
import org.parallelworkbench.ui.run.RunSession;
import org.parallelworkbench.ui.run.SystemNews;
import org.parallelworkbench.ui.settings.Choices;
import org.parallelworkbench.ui.settings.Preferences;
import org.parallelworkbench.ui.settings.Remembered;
import org.parallelworkbench.ui.settings.SettingsStore;
import org.parallelworkbench.ui.workbench.RecentFiles;
import org.parallelworkbench.ui.workbench.RecentMenu;
import org.parallelworkbench.ui.workbench.WorkbenchCommands;
import org.parallelworkbench.ui.workbench.WorkbenchParts;

/** The main window: makes its parts, and puts them together. Used on the FX thread only. */
public final class WorkbenchWindow {

  private final Texts texts = new Texts(WorkbenchWindow.class);
  private final Stage stage;
  private final TaskRunner tasks;
  private final Notices notices;
  private final MainMenu menu = new MainMenu();
  private final FilesView files;
  private final RunPanel panel = new RunPanel(Pipelines.all(), Engines.all());
  private final ExperimentPanel experiments = new ExperimentPanel(Engines.all());
  private final Examples examples;
  private final RunSession session;
  private final SessionExports exports;
  private final ViewTabs views;
  private final ClusterCommands clusters;
  private final RunCommands runs;
  private final Resuming resuming;
  private final PastRuns pastRuns;
  private final RecentFiles recent = new RecentFiles();
  private final WorkbenchCommands workbench;
  private final Printouts printouts;
  private final Choices choices;
  private final Help help;

  @FXML private VBox top;
  @FXML private VBox bottom;
  @FXML private SplitPane split;

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
    this.notices = new Notices(Fxml.load(this));
    this.files = new FilesView(choosers, tasks);
    this.examples = new Examples(files, panel);
    this.session =
        new RunSession(tasks, new LatestExperiment(settings.folder(), tasks, notices), history);
    Exports toFiles = new Exports(choosers, tasks, notices);
    this.exports = new SessionExports(session, toFiles);
    this.views =
        new ViewTabs(
            session, files, panel, experiments, exports::details, tasks, choosers, notices);
    this.clusters =
        new ClusterMenu(
                menu.cluster(),
                session.phaseProperty().isNotEqualTo(Phase.IDLE),
                stage,
                tools,
                settings.folder(),
                choosers,
                tasks,
                notices,
                new ClusterSurroundings(panel, files))
            .commands();
    DocumentsSetUp documents =
        new DocumentsSetUp(
            stage,
            Documents::obstacle,
            LibraryInstaller.configured(DocumentLibraries.KIND),
            tasks,
            notices,
            panel::lookAtOptions);
    this.runs = new RunCommands(session, files, panel, views, clusters, documents, notices);
    this.resuming = new Resuming(history, tasks, notices, runs::resume);
    this.pastRuns =
        new PastRuns(
            views.historyTab(),
            menu.past(),
            session,
            resuming,
            toFiles,
            runs::choose,
            actions -> new HistoryView(history, tasks, notices, actions));
    this.workbench =
        new WorkbenchCommands(
            new WorkbenchParts(files, panel, experiments), recent, stage, choosers, tasks, notices);
    LiveRun live = new LiveRun(session, files);
    live.onRunFailedAgain(runs::runFailedAgain);
    this.printouts = new Printouts(stage, files, panel, live, tasks, notices);

    top.getChildren().addAll(menu.root(), panel.root());
    split.getItems().addAll(files.root(), views.root());
    bottom.getChildren().addAll(live.lanes(), live.status());
    LowPane layers = new LowPane(notices.root());
    this.choices = new Choices(new Appearance(WindowFrame.fill(stage, layers)));
    addPalette(layers);
    this.help = new Help(stage, top, tasks, notices);
    HelpTopic.FILES.mark(files.root());
    HelpTopic.PROGRESS.mark(bottom);
    stage.titleProperty().bind(workbench.titleBinding(live.titleProperty()));

    connectPanes();
    connectMenu();
    new RunEndNews(
        session,
        choices.tellsOfEnd(),
        stage.focusedProperty(),
        System::nanoTime,
        new SystemNews(stage, notices)::tell);
    LanguageMenu.fill(menu.languages(), new LanguageStore(settings.folder()), notices);
    choices.logLevel().subscribe(log::setLevel);
    choices.keepsHistory().subscribe(history::setRecording);
    Remembered remembered =
        new Remembered(
            settings, stage, split, choices, recent, panel, help.tourOfferedProperty(), notices);
    remembered.restore();
    Closing closing = new Closing(stage, session, workbench, clusters, remembered);
    menu.on("quitItem", closing::request);
  }

  private void addPalette(LowPane layers) {
    CommandPalette palette = new CommandPalette(menu.commands(), choices.recentCommands());
    layers.getChildren().add(palette.root());
    layers.textPercentProperty().bind(choices.appearance().textPercentProperty());
    menu.on("paletteItem", palette::toggle);
  }

  private void connectPanes() {
    files.lockedProperty().bind(session.phaseProperty().isNotEqualTo(Phase.IDLE));
    files.onShowText(row -> new FileTexts(stage, tasks).show(row, panel.workProperty().get()));
    files.onLoadDemo(examples::loadDemo);
    files.acceptDropsOn(notices.root(), this::take);
    panel.onAction(runs);
    panel.workProperty().subscribe(this::showColumns);
    panel.follow(session);
    experiments.onStart(runs::experiment);
    experiments.follow(session);
    session.failureProperty().subscribe(WorkbenchWindow::rethrow);
    notices.slidingProperty().bind(choices.appearance().reducedMotionProperty().not());
  }

  private void showColumns(@Nullable PreparedPipeline work) {
    if (work != null) {
      files.showColumns(work);
    }
  }

  /** A fault of the program is told like any other. */
  private static void rethrow(@Nullable Throwable fault) {
    if (fault != null) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
    }
  }

  private void connectMenu() {
    menu.connect(workbench);
    menu.connect(files, examples);
    menu.connect(exports);
    menu.connect(runs, panel, experiments, views);
    menu.connect(views, notices);
    menu.connect(pastRuns);
    menu.connect(help);
    menu.toggle("historyItem", choices.keepsHistory());
    files.groupedProperty().bindBidirectional(choices.groupsFolders());
    menu.on("printItem", printouts::print);
    menu.on("preferencesItem", this::showPreferences);
    menu.on("pluginsItem", this::showPlugins);
    menu.on("shortcutsItem", () -> new ShortcutsDialog(stage, menu.commands()).show());
    menu.on("aboutItem", () -> new AboutDialog(stage).show());
    AppearanceMenu.fill(menu.appearance(), choices.appearance(), this::showPreferences);
    new MenuObstacles(menu.commands(), session, panel, files, experiments).add(menu.recent());
    new RecentMenu(menu.recent(), menu.file(), recent, tasks, workbench::open);
  }

  private void showPreferences() {
    new Preferences(stage, choices).show();
  }

  private void showPlugins() {
    new PluginsDialog(stage, Plugins.shared(), tasks, () -> panel.showPipelines(Pipelines.all()))
        .show();
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
      examples.addSamples();
    } else {
      take(paths);
    }
    help.welcome();
    resuming.offer();
    tellOfPlugins(Plugins.shared().problems());
  }

  private void tellOfPlugins(List<String> problems) {
    if (!problems.isEmpty()) {
      String sentences = problems.stream().map(Phrases::of).collect(Collectors.joining(" "));
      notices.error(texts.get("plugins.problems", sentences));
    }
  }

  /** Sets what prints, in place of the system's printers. */
  public void printWith(Printing printing) {
    printouts.printWith(printing);
  }

  /** Sets what shows the user guide; without it, the user is told where the guide is. */
  public void openDocumentsWith(DocumentOpener documents) {
    help.openWith(documents);
  }
}
