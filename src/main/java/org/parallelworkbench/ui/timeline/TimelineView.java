package org.parallelworkbench.ui.timeline;

import atlantafx.base.theme.Styles;
import java.util.function.IntConsumer;
import javafx.concurrent.Task;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.ui.common.ChartMenu;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Figure;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.help.HelpPopOver;
import org.parallelworkbench.ui.help.HelpTopic;

/** What each worker did when: a lane for each worker, a span for each file. FX thread only. */
public final class TimelineView {

  private static final double ZOOM = 1.5;

  private final Texts texts = new Texts(TimelineView.class);
  private final TimelineWords words = new TimelineWords(texts);
  private final TimelinePainter painter = new TimelinePainter(texts);
  private final TimelineChart chart = new TimelineChart(painter);
  private final TaskRunner tasks;
  private final Notices notices;
  private final Parent root;
  private final ChartMenu chartMenu;

  private IntConsumer fileChosen = index -> {};
  private @Nullable Task<TimelineModel> preparing;

  @FXML private Node empty;
  @FXML private Label emptyText;
  @FXML private Node content;
  @FXML private Label summary;
  @FXML private Label use;
  @FXML private Label stragglers;
  @FXML private HBox buttons;
  @FXML private Button zoomOutButton;
  @FXML private Button zoomInButton;
  @FXML private Button fitButton;
  @FXML private Button helpButton;
  @FXML private BorderPane frame;
  @FXML private Label details;

  /**
   * A view that says how to fill it.
   *
   * @param tasks where runs are prepared for drawing, and files written
   */
  public TimelineView(TaskRunner tasks, Choosers choosers, Notices notices) {
    this.tasks = tasks;
    this.notices = notices;
    root = Fxml.load(this);
    HelpTopic.TIMELINE.mark(root);
    chart.setId("timelineChart");
    chart.setAccessibleRoleDescription(texts.get("chart.role"));
    chart.setAccessibleHelp(texts.get("help.keys"));
    TimelineScrollBars bars = new TimelineScrollBars(chart);
    frame.setCenter(chart);
    frame.setRight(bars.lanes());
    frame.setBottom(bars.time());
    TimelineMouse.install(chart, this::chooseSelected);
    TimelineKeys.install(chart, this::chooseSelected);
    SpanTooltip.install(chart, words);
    chartMenu = ChartMenu.ofFigure("timeline", this::figure, choosers, tasks, notices);
    setUpButtons();
    chart.selectionProperty().subscribe(span -> showDetails());
    showModel(null);
  }

  private void setUpButtons() {
    setUp(zoomOutButton, Feather.ZOOM_OUT, "zoom.out", this::zoomOut);
    setUp(zoomInButton, Feather.ZOOM_IN, "zoom.in", this::zoomIn);
    setUp(fitButton, Feather.MAXIMIZE_2, "zoom.fit", this::zoomToAll);
    HelpPopOver help =
        new HelpPopOver(
            HelpTopic.TIMELINE, texts.get("help.reading") + "\n" + texts.get("help.keys"));
    setUp(
        helpButton,
        Feather.HELP_CIRCLE,
        "help",
        () -> help.show(helpButton, PopOver.ArrowLocation.TOP_RIGHT));
    buttons.getChildren().add(chartMenu.root());
    chart
        .shownProperty()
        .subscribe(
            scene -> {
              boolean all = scene == null || scene.window().isAll();
              zoomOutButton.setDisable(all);
              fitButton.setDisable(all);
            });
  }

  private void setUp(Button button, Ikon icon, String key, Runnable action) {
    button.setGraphic(Icons.of(icon));
    button.setTooltip(new Tooltip(texts.get(key)));
    button.setAccessibleText(texts.get(key));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setOnAction(event -> action.run());
  }

  /** Shows less of the run, larger. */
  public void zoomIn() {
    chart.zoom(ZOOM);
  }

  /** Shows more of the run. */
  public void zoomOut() {
    chart.zoom(1 / ZOOM);
  }

  /** Shows the whole run. */
  public void zoomToAll() {
    chart.setWindow(TimeWindow.all(chart.window().whole()));
  }

  /** What takes the chart away. */
  public ChartMenu chartMenu() {
    return chartMenu;
  }

  /** The view's root node. */
  public Parent root() {
    return root;
  }

  /** Shows a run from its start to its end in place of any other; null for none. */
  public void show(@Nullable RunReport report) {
    if (report == null) {
      preparing = null;
      showModel(null);
      return;
    }
    Task<TimelineModel> task =
        new Task<>() {
          @Override
          protected TimelineModel call() {
            return TimelineModel.of(report);
          }
        };
    task.setOnSucceeded(
        event -> {
          // Another run may have come in the meantime.
          if (task.equals(preparing)) {
            showModel(task.getValue());
          }
        });
    task.setOnFailed(
        event -> notices.error(texts.get("prepare.failed", task.getException().toString())));
    preparing = task;
    tasks.start(task);
  }

  /** Sets who is told the index, in the run's request, of a file that the user chooses. */
  public void onFileChosen(IntConsumer listener) {
    fileChosen = listener;
  }

  private void showModel(@Nullable TimelineModel model) {
    boolean any = model != null && model.spans() > 0;
    empty.setVisible(!any);
    content.setVisible(any);
    emptyText.setText(texts.get(model == null ? "empty.text" : "empty.nothing"));
    if (model != null) {
      summary.setText(words.summary(model));
      use.setText(words.use(model));
      stragglers.setText(words.stragglers(model));
      stragglers.setTooltip(new Tooltip(stragglers.getText()));
    }
    chart.show(any ? model : null);
    showDetails();
  }

  private void showDetails() {
    TimelineScene scene = chart.scene();
    SpanRef span = chart.selectionProperty().get();
    details.setText(
        scene == null || span == null
            ? texts.get("details.none")
            : words.span(scene.model(), span));
    chart.setAccessibleText(summary.getText() + "\n" + details.getText());
  }

  private void chooseSelected() {
    TimelineScene scene = chart.scene();
    SpanRef span = chart.selectionProperty().get();
    if (scene != null && span != null) {
      fileChosen.accept(scene.model().result(span).index());
    }
  }

  private Figure figure() {
    TimelineScene scene = chart.scene();
    if (scene == null) {
      throw new IllegalStateException("there is no timeline to take away");
    }
    return new TimelineFigure(scene, painter, texts).figure();
  }
}
