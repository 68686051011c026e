package org.parallelworkbench.ui.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.concurrent.Task;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.analysis.Interval;
import org.parallelworkbench.analysis.Limit;
import org.parallelworkbench.analysis.Recommendation;
import org.parallelworkbench.analysis.ScalingStudy;
import org.parallelworkbench.analysis.ScalingStudy.Point;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.Formats;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.help.ChartHelp;
import org.parallelworkbench.ui.help.HelpTopic;

class ScalingViewTest extends FxTest {

  private final Texts texts = new Texts(ScalingView.class);
  private final List<Integer> used = new ArrayList<>();
  private final FakeChoosers choosers = new FakeChoosers();
  private ScalingView view;

  @TempDir private Path folder;

  @BeforeEach
  void showView() {
    show(
        700,
        950,
        () -> {
          view = new ScalingView(used::add, Task::run, choosers, new Notices(new StackPane()));
          return view.root();
        });
  }

  @Test
  void saysHowToFillItUntilThereIsAStudy() {
    assertThat(isShown(label("empty.text"))).isTrue();
    assertThat(isShown(lookup("#recommendation").query())).isFalse();

    showStudy(Studies.FULL);
    assertThat(isShown(label("empty.text"))).isFalse();
    assertThat(isShown(lookup("#recommendation").query())).isTrue();

    onFx(() -> view.show(Optional.empty()));
    assertThat(isShown(label("empty.text"))).isTrue();
    assertThat(isShown(lookup("#recommendation").query())).isFalse();
  }

  @Test
  void explainsItself() {
    showStudy(Studies.FULL);

    ChartHelp.assertExplains(this, "#scalingHelp", HelpTopic.SCALING);
  }

  @Test
  void recommendsAndSaysWhy() {
    showStudy(Studies.FULL);

    Recommendation recommendation = Studies.FULL.recommendation();
    assertThat(shownTexts("#recommendation"))
        .containsExactly(recommendation.advice(), recommendation.explanation());
    assertThat(recommendation.limits()).isNotEmpty();
    assertThat(shownTexts("#limits"))
        .containsExactlyElementsOf(recommendation.limits().stream().map(Limit::sentence).toList());
  }

  @Test
  void theRecommendedWorkersAreUsedAtAClick() {
    showStudy(Studies.FULL);
    Button button = lookup("#useWorkersButton").queryButton();
    assertThat(button.getText()).isEqualTo(Studies.FULL.recommendation().advice());

    clickOn(button);
    showStudy(Studies.TOO_FEW);
    clickOn(button);

    assertThat(used)
        .containsExactly(
            Studies.FULL.recommendation().workers(), Studies.TOO_FEW.recommendation().workers());
  }

  @Test
  void aPointStandsAtEachMeasuredSpeedupWithABarOverItsInterval() {
    showStudy(Studies.FULL);

    List<Node> marks = leftToRight(".measured");
    assertThat(marks).hasSameSizeAs(Studies.FULL.points());
    for (int i = 0; i < marks.size(); i++) {
      Point point = Studies.FULL.points().get(i);
      Circle dot = (Circle) marks.get(i).lookup(".dot");
      assertThat(dot.getCenterX()).isEqualTo(x(point.workers()));
      assertThat(dot.getCenterY()).isEqualTo(y(point.speedup().value()));
      Interval interval = point.speedup().interval().orElseThrow();
      Bounds bar = marks.get(i).lookup(".error-bar").getBoundsInParent();
      assertThat(bar.getMinY()).isEqualTo(y(interval.high()), within(2.0));
      assertThat(bar.getMaxY()).isEqualTo(y(interval.low()), within(2.0));
    }
  }

  @Test
  void theRecommendedPointIsRinged() {
    showStudy(Studies.FULL);

    Circle ring = lookup(".recommended > .ring").queryAs(Circle.class);
    assertThat(ring.getCenterX()).isEqualTo(x(Studies.FULL.recommendation().workers()));
    assertThat(ring.getCenterY()).isEqualTo(y(Studies.FULL.recommendation().speedup().value()));
  }

  @Test
  void theIdealIsSolidUpToTheCoresAndDashedBeyond() {
    showStudy(Studies.FULL);

    int cores = Studies.FULL.cores();
    assertThat(corners("ideal")).containsExactly(x(0), y(0), x(cores), y(cores));
    assertThat(corners("ideal-beyond").subList(0, 2)).containsExactly(x(cores), y(cores));
  }

  @Test
  void theBoundBendsWhereTheLongestFileIsAFairShare() {
    showStudy(Studies.FULL);

    List<Double> corners = corners("bound");
    assertThat(corners.subList(0, 4)).containsExactly(x(1), y(1), x(2), y(2));
    assertThat(corners.subList(30, 32)).containsExactly(x(16), y(8));
  }

  @Test
  void fittedCurvesAreDrawnWithTheirBands() {
    showStudy(Studies.FULL);

    for (String law : List.of("amdahl", "usl")) {
      assertThat(lookup(".plot-content ." + law).queryAll()).hasSize(1);
      assertThat(lookup(".plot-content ." + law + "-band").queryAll()).hasSize(1);
      assertThat(isShown(lookup("#" + law + "Legend").query())).isTrue();
    }
  }

  @Test
  void tooFewPointsAreSaidAndNoCurveIsDrawn() {
    showStudy(Studies.FULL);
    showStudy(Studies.TOO_FEW);

    assertThat(shownTexts("#scalingRemarks"))
        .containsExactly(
            "Too few points: a fit needs 6 different worker counts, and only 4 were measured.");
    for (String law : List.of("amdahl", "usl")) {
      assertThat(lookup(".plot-content ." + law).queryAll()).isEmpty();
      assertThat(lookup(".plot-content ." + law + "-band").queryAll()).isEmpty();
      assertThat(isShown(lookup("#" + law + "Legend").query())).isFalse();
    }
    assertThat(leftToRight(".measured")).hasSize(4);
  }

  @Test
  void theChartIsSavedWithItsLegend() throws IOException {
    Path target = folder.resolve("scaling.svg");
    choosers.chooseTarget(target);
    showStudy(Studies.FULL);

    clickOn("#scalingMenu").clickOn("Save as SVG…");

    String svg = Files.readString(target);
    assertThat(svg)
        .contains(
            ">" + texts.get("axis.workers") + "</text>",
            ">" + texts.get("legend.usl") + "</text>",
            "stroke-dasharray=\"3 5\"")
        .doesNotContain(Studies.FULL.recommendation().advice());
    assertThat(svg.split("<circle", -1)).hasSize(Studies.FULL.points().size() + 2);
  }

  @Test
  void remarksAreSaid() {
    showStudy(Studies.FULL);

    assertThat(shownTexts("#scalingRemarks"))
        .containsExactlyElementsOf(Studies.FULL.remarks())
        .contains("About 6 % of the work is serial.");
  }

  @Test
  void theToggleShowsEfficiencyInstead() {
    showStudy(Studies.FULL);
    assertThat(valueAxis().getLabel()).isEqualTo(texts.get("axis.speedup"));

    clickOn("#efficiency");

    assertThat(valueAxis().getLabel()).isEqualTo(texts.get("axis.efficiency"));
    onFx(() -> view.root().layout());
    Point last = Studies.FULL.points().getLast();
    Circle dot = (Circle) leftToRight(".measured").getLast().lookup(".dot");
    assertThat(dot.getCenterY()).isEqualTo(y(last.efficiency().value()));
    assertThat(corners("ideal")).containsExactly(x(0), y(1), x(8), y(1));

    clickOn("#speedup");
    assertThat(valueAxis().getLabel()).isEqualTo(texts.get("axis.speedup"));
  }

  @Test
  void oneMeasureIsAlwaysChosen() {
    showStudy(Studies.FULL);

    clickOn("#speedup");

    assertThat(lookup("#speedup").queryAs(ToggleButton.class).isSelected()).isTrue();
    assertThat(lookup("#efficiency").queryAs(ToggleButton.class).isSelected()).isFalse();
  }

  @Test
  void aPointSaysWhatItIs() {
    showStudy(Studies.TOO_FEW);

    Interval interval = Studies.TOO_FEW.points().getFirst().speedup().interval().orElseThrow();
    assertThat(leftToRight(".measured").getFirst().getAccessibleText())
        .isEqualTo(
            "1 worker: %s (95 %% CI of the ratio %s to %s)",
            Formats.factor(1), Formats.factor(interval.low()), Formats.factor(interval.high()));
  }

  @Test
  void thePartsOfTheTimeFillTheirBar() {
    showStudy(Studies.FULL);

    Region bar = lookup("#timeAudit .parts").queryAs(Region.class);
    List<Node> parts = leftToRight("#timeAudit .part");
    double widths = parts.stream().mapToDouble(part -> part.getLayoutBounds().getWidth()).sum();
    assertThat(parts).hasSize(6);
    assertThat(widths).isEqualTo(bar.getWidth(), within(1.0));
    assertThat(parts.get(2).getLayoutBounds().getWidth())
        .isEqualTo(bar.getWidth() * 0.63, within(2.0));
    assertThat(shownTexts("#timeAudit"))
        .containsExactly(
            texts.get("audit.title", 8),
            "read " + Formats.permille(74),
            "preprocess " + Formats.permille(111),
            "process " + Formats.permille(630),
            "scheduling " + Formats.permille(37),
            "waiting " + Formats.permille(148),
            "unexplained " + Formats.permille(0));
  }

  @Test
  void withoutAnAuditThereIsNoBar() {
    showStudy(Studies.TOO_FEW);

    assertThat(isShown(lookup("#timeAudit").query())).isFalse();
  }

  private void showStudy(ScalingStudy study) {
    onFx(() -> view.show(Optional.of(study)));
    onFx(() -> view.root().layout());
  }

  private List<String> shownTexts(String within) {
    return lookup(within).query().lookupAll(".label").stream()
        .filter(ScalingViewTest::isShown)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  private List<Double> corners(String trace) {
    return lookup(".plot-content ." + trace + " > .trace").queryAs(Polyline.class).getPoints();
  }

  private List<Node> leftToRight(String style) {
    return lookup(style).queryAll().stream()
        .filter(node -> !node.getStyleClass().contains("swatch"))
        .sorted(Comparator.comparingDouble(node -> node.getBoundsInParent().getCenterX()))
        .toList();
  }

  private ScalingChart chart() {
    return lookup("#scalingChart").queryAs(ScalingChart.class);
  }

  private NumberAxis valueAxis() {
    return (NumberAxis) chart().getYAxis();
  }

  private double x(double workers) {
    return chart().getXAxis().getDisplayPosition(workers);
  }

  private double y(double value) {
    return chart().getYAxis().getDisplayPosition(value);
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
