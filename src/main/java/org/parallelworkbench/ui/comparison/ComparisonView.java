package org.parallelworkbench.ui.comparison;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.analysis.ComparisonSummary;
import org.parallelworkbench.analysis.Sample;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.ui.common.ChartMenu;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Corner;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.Fxml;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Phrases;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.help.HelpButton;
import org.parallelworkbench.ui.help.HelpTopic;

/** Sequential against parallel: bars, a table, and whether all runs agreed. */
public final class ComparisonView {

  /** How high the table's header is, in rows. */
  private static final double HEADER_ROWS = 1.3;

  private final Texts texts = new Texts(ComparisonView.class);
  private List<Sample> samples = List.of();
  private final Parent root;
  private final ElapsedChart chart;
  private final ChartMenu chartMenu;
  private final BooleanProperty running = new SimpleBooleanProperty();

  @FXML private Node empty;
  @FXML private Label emptyTitle;
  @FXML private Label emptyText;
  @FXML private Node content;
  @FXML private StackPane figurePane;
  @FXML private Node figure;
  @FXML private StackPane chartPane;
  @FXML private Label agreement;
  @FXML private TableView<Timing> table;
  @FXML private TableColumn<Timing, String> runColumn;
  @FXML private TableColumn<Timing, String> workersColumn;
  @FXML private TableColumn<Timing, String> timeColumn;
  @FXML private TableColumn<Timing, String> idealColumn;
  @FXML private TableColumn<Timing, String> speedupColumn;
  @FXML private TableColumn<Timing, String> efficiencyColumn;

  /**
   * A view that says how to fill it.
   *
   * @param tasks where files are written
   */
  public ComparisonView(TaskRunner tasks, Choosers choosers, Notices notices) {
    root = Fxml.load(this);
    HelpTopic.COMPARISON.mark(root);
    chart = new ElapsedChart(texts.get("axis.time"));
    chart.setAccessibleText(texts.get("chart.accessible"));
    chartPane.getChildren().add(chart);
    chartMenu = ChartMenu.ofNode("comparison", figure, choosers, tasks, notices);
    addMenu(chartMenu);
    TimingsCopying.install(table, texts);
    table.setAccessibleText(texts.get("table.accessible"));
    table.getStyleClass().add(Styles.DENSE);
    table.fixedCellSizeProperty().subscribe(size -> fitTable());
    table.setRowFactory(view -> new StatisticsRow(texts, index -> samples.get(index)));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column(runColumn, ComparisonView::engineName, Pos.CENTER_LEFT);
    column(workersColumn, timing -> Formats.count(timing.workers()), Pos.CENTER_RIGHT);
    column(timeColumn, timing -> Formats.seconds(timing.elapsedSeconds()), Pos.CENTER_RIGHT);
    column(
        idealColumn, timing -> number(timing.idealSeconds(), Formats::seconds), Pos.CENTER_RIGHT);
    column(speedupColumn, timing -> number(timing.speedup(), Formats::factor), Pos.CENTER_RIGHT);
    column(
        efficiencyColumn,
        timing -> number(timing.efficiency(), Formats::percent),
        Pos.CENTER_RIGHT);
    explain(timeColumn, "column.time.tip");
    explain(idealColumn, "column.ideal.tip");
    explain(speedupColumn, "column.speedup.tip");
    explain(efficiencyColumn, "column.efficiency.tip");
    show(ComparisonSummary.of(List.of()));
    running.subscribe(this::explainEmptiness);
  }

  /** Beside the figure, so that the buttons are not taken away with it. */
  private void addMenu(ChartMenu menu) {
    figure.setAccessibleText(texts.get("chart.accessible"));
    Button help =
        HelpButton.of(
            HelpTopic.COMPARISON,
            "comparisonHelp",
            texts.get("help.name"),
            texts.get("help.text"),
            PopOver.ArrowLocation.TOP_RIGHT);
    Corner.add(figurePane, help, menu.root());
  }

  /** Makes room for some rows, as high as the style sheet has them. */
  private void fitTable() {
    double row = Math.max(0, table.getFixedCellSize());
    table.setPrefHeight(row * (HEADER_ROWS + Math.clamp(table.getItems().size(), 5, 8)));
  }

  private void explainEmptiness(boolean soon) {
    emptyTitle.setText(texts.get(soon ? "empty.running.title" : "empty.title"));
    emptyText.setText(texts.get(soon ? "empty.running.text" : "empty.text"));
  }

  /** Whether a run is on, after which there will be something to see. */
  public BooleanProperty runningProperty() {
    return running;
  }

  /** What takes the chart away. */
  public ChartMenu chartMenu() {
    return chartMenu;
  }

  /** The view's root node. */
  public Parent root() {
    return root;
  }

  /** Shows these runs in place of all others. */
  public void show(ComparisonSummary summary) {
    List<Timing> timings = summary.timings();
    empty.setVisible(timings.isEmpty());
    content.setVisible(!timings.isEmpty());
    samples = summary.samples();
    table.getItems().setAll(timings);
    fitTable();
    chart.show(
        IntStream.range(0, timings.size())
            .mapToObj(i -> bar(timings.get(i), summary.samples().get(i)))
            .toList());
    agreement.setText(Phrases.of(summary.agreement().sentence()));
    boolean identical = summary.agreement().identical();
    agreement.setGraphic(
        timings.size() < 2
            ? null
            : Icons.of(identical ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE));
    agreement.getStyleClass().removeAll("agreed", "disagreed");
    agreement.getStyleClass().add(identical ? "agreed" : "disagreed");
  }

  private ElapsedChart.Bar bar(Timing timing, Sample sample) {
    String name = engineName(timing);
    boolean parallel = Engines.byId(timing.engine()).map(Engine::parallel).orElse(true);
    String label = parallel ? texts.get("run.workers", name, timing.workers()) : name;
    return new ElapsedChart.Bar(
        label,
        timing.elapsedSeconds(),
        sample.values(),
        sample.meanInterval(),
        timing.idealSeconds(),
        timing.workers() == 1);
  }

  private static String engineName(Timing timing) {
    return Engines.byId(timing.engine()).map(Engine::name).map(Phrases::of).orElse(timing.engine());
  }

  private String number(OptionalDouble value, DoubleFunction<String> format) {
    return value.isPresent() ? format.apply(value.getAsDouble()) : texts.get("missing");
  }

  private static void column(
      TableColumn<Timing, String> column, Function<Timing, String> text, Pos alignment) {
    column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    column.getStyleClass().add(alignment == Pos.CENTER_RIGHT ? "number" : "word");
  }

  /** A header cannot carry a tooltip itself, but a label in it can. */
  private void explain(TableColumn<Timing, String> column, String key) {
    Label header = new Label(column.getText());
    header.setTooltip(new Tooltip(texts.get(key)));
    column.setText("");
    column.setGraphic(header);
  }
}
