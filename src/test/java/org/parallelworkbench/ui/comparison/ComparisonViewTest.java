package org.parallelworkbench.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.concurrent.Task;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.analysis.ComparisonSummary;
import org.parallelworkbench.engine.Reports;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.help.ChartHelp;
import org.parallelworkbench.ui.help.HelpTopic;

class ComparisonViewTest extends FxTest {

  private static final RunReport SEQUENTIAL = Reports.run("sequential", 1, 13.02, 10, 1.3);
  private static final RunReport LAZY = Reports.run("lazy", 1, 13.04, 10, 1.3);
  private static final RunReport FOUR = Reports.run("threads", 4, 3.96, 10, 1.31);
  private static final RunReport TEN = Reports.run("threads", 10, 1.5, 10, 1.32);

  private final Texts texts = new Texts(ComparisonView.class);
  private final FakeChoosers choosers = new FakeChoosers();
  private ComparisonView view;

  @TempDir private Path folder;

  @BeforeEach
  void showView() {
    show(
        600,
        700,
        () -> {
          view = new ComparisonView(Task::run, choosers, new Notices(new StackPane()));
          return view.root();
        });
  }

  @Test
  void saysHowToFillItUntilThereIsARun() {
    assertThat(label("empty.title").isVisible()).isTrue();
    assertThat(isShown(lookup("#timingsTable").query())).isFalse();

    showRuns(SEQUENTIAL);
    assertThat(isShown(label("empty.title"))).isFalse();
    assertThat(isShown(lookup("#timingsTable").query())).isTrue();

    showRuns();
    assertThat(isShown(label("empty.title"))).isTrue();
    assertThat(isShown(lookup("#timingsTable").query())).isFalse();
  }

  @Test
  void saysWhatWillBeThereWhileTheFirstRunIsOn() {
    onFx(() -> view.runningProperty().set(true));
    assertThat(isShown(label("empty.running.title"))).isTrue();
    assertThat(isShown(label("empty.running.text"))).isTrue();

    onFx(() -> view.runningProperty().set(false));
    assertThat(isShown(label("empty.title"))).isTrue();
    assertThat(isShown(label("empty.text"))).isTrue();
  }

  @Test
  void explainsItself() {
    showRuns(SEQUENTIAL, FOUR);

    ChartHelp.assertExplains(this, "#comparisonHelp", HelpTopic.COMPARISON);
  }

  @Test
  void theTableHasARowForEachRun() {
    showRuns(SEQUENTIAL, LAZY, FOUR, TEN);

    double four = 13.02 / 3.96;
    double ten = 13.02 / 1.5;
    assertThat(cells())
        .containsExactly(
            row("Sequential", 1, 13.02, Formats.seconds(13), 1, 1),
            row("Lazy", 1, 13.04, Formats.seconds(13), 13.02 / 13.04, 13.02 / 13.04),
            row("Thread pool", 4, 3.96, Formats.seconds(3.9), four, four / 4),
            row("Thread pool", 10, 1.5, Formats.seconds(1.3), ten, ten / 10));
  }

  @Test
  void whatIsNotKnownIsADashAndNoNumber() {
    showRuns(FOUR);

    String missing = texts.get("missing");
    assertThat(cells())
        .containsExactly(
            List.of("Thread pool", "4", Formats.seconds(3.96), missing, missing, missing));
  }

  @Test
  void anEngineThatIsNotInstalledHereIsShownByItsId() {
    showRuns(Reports.run("warp", 2, 1, 1, 1));

    assertThat(cells().getFirst().getFirst()).isEqualTo("warp");
    assertThat(runs().getCategories()).containsExactly("warp × 2");
  }

  @Test
  void theChartHasABarForEachRunTheFirstAtTheTop() {
    showRuns(SEQUENTIAL, FOUR, TEN);

    assertThat(runs().getCategories())
        .containsExactly("Thread pool × 10", "Thread pool × 4", "Sequential");
    List<Node> bars = topDown(".chart-bar");
    assertThat(bars).hasSize(3);
    double[] seconds = {13.02, 3.96, 1.5};
    for (int i = 0; i < bars.size(); i++) {
      Bounds bar = bars.get(i).getBoundsInParent();
      assertThat(bar.getMinX()).isEqualTo(seconds().getDisplayPosition(0), within(1.0));
      assertThat(bar.getMaxX()).isEqualTo(seconds().getDisplayPosition(seconds[i]), within(1.0));
    }
    assertThat(bars.get(0).getStyleClass()).contains("sequential").doesNotContain("parallel");
    assertThat(bars.get(1).getStyleClass()).contains("parallel").doesNotContain("sequential");
    assertThat(bars.get(2).getStyleClass()).contains("parallel").doesNotContain("sequential");
  }

  @Test
  void theTimeStandsAtTheEndOfEachBarAndWithinTheChart() {
    showRuns(SEQUENTIAL, FOUR, TEN);

    List<Node> labels = topDown(".bar-label");
    List<Node> bars = topDown(".chart-bar");
    assertThat(labels)
        .extracting(label -> ((Text) label).getText())
        .containsExactly(Formats.seconds(13.02), Formats.seconds(3.96), Formats.seconds(1.5));
    for (int i = 0; i < labels.size(); i++) {
      Bounds label = labels.get(i).getBoundsInParent();
      assertThat(label.getMinX()).isGreaterThan(bars.get(i).getBoundsInParent().getMaxX());
      assertThat(label.getMaxX()).isLessThan(seconds().getWidth());
      assertThat(label.getCenterY())
          .isEqualTo(bars.get(i).getBoundsInParent().getCenterY(), within(6.0));
    }
  }

  @Test
  void aMarkStandsAtTheIdealTimeOfEachBar() {
    showRuns(SEQUENTIAL, FOUR, TEN);

    List<Node> marks = topDown(".ideal-mark");
    List<Node> bars = topDown(".chart-bar");
    double[] ideals = {13.0, 3.9, 1.3};
    assertThat(marks).hasSize(3).allMatch(Node::isVisible);
    for (int i = 0; i < marks.size(); i++) {
      Bounds mark = marks.get(i).getBoundsInParent();
      Bounds bar = bars.get(i).getBoundsInParent();
      assertThat(mark.getCenterX()).isEqualTo(seconds().getDisplayPosition(ideals[i]), within(1.0));
      assertThat(mark.getMinY()).isLessThan(bar.getMinY());
      assertThat(mark.getMaxY()).isGreaterThan(bar.getMaxY());
    }
  }

  @Test
  void withoutABaselineThereIsNoMark() {
    showRuns(FOUR, TEN);

    assertThat(topDown(".chart-bar")).hasSize(2);
    assertThat(topDown(".ideal-mark")).noneMatch(Node::isVisible);
  }

  @Test
  void otherRunsTakeThePlaceOfTheOnesBefore() {
    showRuns(SEQUENTIAL, FOUR, TEN);
    showRuns(LAZY, FOUR);

    assertThat(topDown(".chart-bar")).hasSize(2);
    assertThat(topDown(".bar-label")).hasSize(2);
    assertThat(topDown(".ideal-mark")).hasSize(2);
    assertThat(cells()).hasSize(2);
    assertThat(runs().getCategories()).containsExactly("Thread pool × 4", "Lazy");
  }

  @Test
  void saysWhetherTheRunsAgree() {
    showRuns(SEQUENTIAL);
    assertThat(agreement().getText()).isEqualTo("One run: nothing to compare with yet.");
    assertThat(agreement().getGraphic()).isNull();

    showRuns(SEQUENTIAL, FOUR);
    assertThat(agreement().getText()).isEqualTo("All 2 runs gave identical counts.");
    assertThat(agreement().getGraphic()).isNotNull();
    assertThat(agreement().getStyleClass()).contains("agreed").doesNotContain("disagreed");

    showRuns(
        Reports.run("sequential", 1, 1, List.of(Reports.done(0, 1, 1))),
        Reports.run("threads", 4, 1, List.of(Reports.done(0, 1, 2))));
    assertThat(agreement().getText()).startsWith("Results differ: 0.txt is done {n=1}");
    assertThat(agreement().getStyleClass()).contains("disagreed").doesNotContain("agreed");
  }

  @Test
  void theTableIsCopiedAsCsvByItsKey() {
    showRuns(SEQUENTIAL, FOUR);
    clickOn("#timingsTable");
    press(KeyCode.SHORTCUT, KeyCode.C).release(KeyCode.C, KeyCode.SHORTCUT);

    assertThat(copied())
        .isEqualTo(
            """
            engine,workers,elapsed_s,speedup,efficiency,files,failed\r
            sequential,1,13.020000,1.000,1.0000,10,0\r
            threads,4,3.960000,3.288,0.8220,10,0\r
            """);
  }

  @Test
  void theTableIsCopiedByItsMenu() {
    showRuns(SEQUENTIAL, FOUR);

    rightClickOn("#timingsTable").clickOn("Copy as Markdown");
    assertThat(copied().lines()).hasSize(4).first().asString().startsWith("| run | workers |");

    rightClickOn("#timingsTable").clickOn("Copy as CSV");
    assertThat(copied().lines()).hasSize(3).first().asString().startsWith("engine,workers,");
  }

  @Test
  void theChartIsSavedWithItsLegendButWithoutTheTable() throws IOException {
    Path target = folder.resolve("comparison.svg");
    choosers.chooseTarget(target);
    showRuns(SEQUENTIAL, FOUR);

    clickOn("#comparisonMenu").clickOn("Save as SVG…");

    assertThat(Files.readString(target))
        .contains(
            "<title>" + texts.get("chart.accessible") + "</title>",
            ">Thread pool × 4</text>",
            ">" + Formats.seconds(3.96) + "</text>",
            ">" + texts.get("legend.parallel") + "</text>")
        .doesNotContain(texts.get("column.efficiency"));
  }

  private String copied() {
    return fromFx(() -> Clipboard.getSystemClipboard().getString());
  }

  private void showRuns(RunReport... reports) {
    onFx(() -> view.show(ComparisonSummary.of(List.of(reports))));
    onFx(() -> view.root().layout());
  }

  private static List<String> row(
      String run, int workers, double seconds, String ideal, double speedup, double efficiency) {
    return List.of(
        run,
        Formats.count(workers),
        Formats.seconds(seconds),
        ideal,
        Formats.factor(speedup),
        Formats.percent(efficiency));
  }

  private List<List<String>> cells() {
    TableView<?> table = lookup("#timingsTable").queryTableView();
    return fromFx(
        () -> {
          List<List<String>> rows = new ArrayList<>();
          for (int row = 0; row < table.getItems().size(); row++) {
            int at = row;
            rows.add(
                table.getColumns().stream()
                    .map(column -> String.valueOf(column.getCellData(at)))
                    .toList());
          }
          return rows;
        });
  }

  /** What of this style is drawn in the chart's plot; the legend has such nodes too. */
  private List<Node> topDown(String style) {
    Set<Node> found = lookup(".plot-content " + style).queryAll();
    return found.stream()
        .sorted(Comparator.comparingDouble(node -> node.getBoundsInParent().getMinY()))
        .toList();
  }

  private ElapsedChart chart() {
    return lookup(".chart").queryAs(ElapsedChart.class);
  }

  private NumberAxis seconds() {
    return (NumberAxis) chart().getXAxis();
  }

  private CategoryAxis runs() {
    return (CategoryAxis) chart().getYAxis();
  }

  private Label agreement() {
    return lookup("#agreement").queryAs(Label.class);
  }

  private Label label(String key) {
    return lookup(texts.get(key)).queryAs(Label.class);
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
