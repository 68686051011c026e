package org.parallelworkbench.ui.timeline;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.concurrent.Task;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.help.ChartHelp;
import org.parallelworkbench.ui.help.HelpTopic;

class TimelineViewTest extends FxTest {

  private final FakeChoosers choosers = new FakeChoosers();
  private final List<Integer> chosen = new ArrayList<>();
  private final AtomicReference<TimelineView> view = new AtomicReference<>();

  @BeforeEach
  void openView() {
    show(
        500,
        450,
        () -> {
          view.set(new TimelineView(Task::run, choosers, new Notices(new StackPane())));
          view.get().onFileChosen(chosen::add);
          return view.get().root();
        });
  }

  @Test
  void saysHowToFillIt() {
    assertThat(text("#timelineEmpty")).isEqualTo("Run something to see what each worker did when.");
    assertThat(visible("#timelineEmpty")).isTrue();
    assertThat(visible("#timelineChart")).isFalse();
  }

  @Test
  void showsARun() {
    showRun(threeWorkers());

    assertThat(visible("#timelineEmpty")).isFalse();
    assertThat(visible("#timelineChart")).isTrue();
    assertThat(text("#timelineSummary")).isEqualTo("3 workers · 2.00 s · 1 failed");
    assertThat(text("#timelineUse")).isEqualTo("Workers were busy 50 % of the time.");
    assertThat(scene().window().isAll()).isTrue();
    assertThat(fromFx(() -> chart().getAccessibleText())).contains("3 workers", "arrow key");
  }

  @Test
  void isEmptyAgainWithoutARun() {
    showRun(threeWorkers());
    onFx(() -> view.get().show(null));

    assertThat(visible("#timelineEmpty")).isTrue();
    assertThat(fromFx(() -> chart().shownProperty().get())).isNull();
  }

  @Test
  void showsWhatACancelledRunDid() {
    showRun(Runs.of(2).done("a", 1, 0, 1_000).notTaken("b").cancelled());

    assertThat(visible("#timelineChart")).isTrue();
    assertThat(text("#timelineUse")).startsWith("Stopped early, 1 of 2 files taken.");
  }

  @Test
  void saysWhenNothingWasTaken() {
    showRun(Runs.of(2).notTaken("a").cancelled());

    assertThat(text("#timelineEmpty")).isEqualTo("The run stopped before any worker took a file.");
    assertThat(visible("#timelineChart")).isFalse();
  }

  @Test
  void drawsStagesInTheColorsOfTheStyleSheet() {
    showRun(threeWorkers());

    assertThat(pixel(100, 0)).isEqualTo(Color.web("#2b90d0"));
    assertThat(pixel(400, 0)).isEqualTo(Color.web("#c07a00"));
    assertThat(pixel(700, 0)).isEqualTo(Color.web("#009e73"));
    assertThat(pixel(1_500, 0)).isEqualTo(scene().color(Ink.LANE));
  }

  @Test
  void growsWithTheWordsOfTheWindow() {
    showRun(threeWorkers());
    TimelineLayout usual = scene().layout();
    assertThat(usual.fontSize()).isEqualTo(11);

    onFx(() -> chart().getScene().getRoot().setStyle("-fx-font-size: 21px"));
    await("larger words", () -> scene().layout().fontSize() > usual.fontSize());

    TimelineLayout larger = scene().layout();
    assertThat(larger.fontSize()).isEqualTo(16.5);
    assertThat(larger.axisHeight()).isEqualTo(1.5 * usual.axisHeight());
    assertThat(larger.gutter()).isEqualTo(1.5 * usual.gutter());
  }

  @Test
  void takesTheColorsOfANewTheme() {
    showRun(threeWorkers());
    Color light = scene().color(Ink.BACKGROUND);
    try {
      onFx(() -> Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
      await("a dark chart", () -> !light.equals(scene().color(Ink.BACKGROUND)));

      assertThat(scene().color(Ink.BACKGROUND).getBrightness()).isLessThan(0.3);
      assertThat(pixel(100, 0)).isEqualTo(Color.web("#56b4e9"));
    } finally {
      onFx(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    }
  }

  @Test
  void clickingChoosesAFile() {
    showRun(threeWorkers());

    clickOn(place(500, 2));

    assertThat(chosen).containsExactly(2);
    assertThat(scene().selection()).isEqualTo(new SpanRef(2, 0));
    assertThat(text("#timelineDetails")).startsWith("c.txt\nworker 3");
    assertThat(fromFx(() -> chart().getAccessibleText())).contains("c.txt");
    assertThat(fromFx(() -> chart().isFocused())).isTrue();
  }

  @Test
  void clickingBesideDeselects() {
    showRun(threeWorkers());
    clickOn(place(500, 2));
    clickOn(place(1_900, 0));

    assertThat(chosen).hasSize(1);
    assertThat(scene().selection()).isNull();
    assertThat(text("#timelineDetails")).startsWith("Click a file");
  }

  @Test
  void arrowKeysGoFromFileToFile() {
    showRun(threeWorkers());
    focusChart();

    push(KeyCode.RIGHT);
    assertThat(scene().selection()).isEqualTo(new SpanRef(0, 0));
    push(KeyCode.DOWN);
    assertThat(scene().selection()).isEqualTo(new SpanRef(1, 0));
    push(KeyCode.RIGHT);
    assertThat(scene().selection()).isEqualTo(new SpanRef(1, 1));
    assertThat(text("#timelineDetails")).contains("failed: bad.txt cannot be read");
    assertThat(chosen).isEmpty();

    push(KeyCode.ENTER);
    assertThat(chosen).containsExactly(3);
    push(KeyCode.LEFT);
    push(KeyCode.UP);
    assertThat(scene().selection()).isEqualTo(new SpanRef(0, 0));
  }

  @Test
  void bringsTheSelectedFileIntoView() {
    showRun(threeWorkers());
    clickOn(place(500, 0));
    onFx(() -> chart().setWindow(TimeWindow.all(scene().window().whole()).zoom(50, 2e9)));

    push(KeyCode.DOWN);

    assertThat(scene().selection()).isEqualTo(new SpanRef(1, 0));
    assertThat(scene().window().start()).isLessThan(1e9);
  }

  @Test
  void zoomsByKeyboard() {
    showRun(threeWorkers());
    focusChart();
    double whole = scene().window().length();

    write("+");
    assertThat(scene().window().length()).isCloseTo(whole / 1.5, within(1.0));
    write("+");
    write("-");
    assertThat(scene().window().length()).isCloseTo(whole / 1.5, within(1.0));
    push(KeyCode.END);
    assertThat(scene().window().end()).isCloseTo(whole, within(1.0));
    push(KeyCode.HOME);
    assertThat(scene().window().start()).isZero();
    push(KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(scene().window().start()).isCloseTo(0.2 * whole / 1.5, within(1.0));
    write("0");
    assertThat(scene().window().isAll()).isTrue();
  }

  @Test
  void zoomsByButtons() {
    showRun(threeWorkers());
    assertThat(disabled("#timelineZoomOut")).isTrue();
    assertThat(disabled("#timelineFit")).isTrue();

    clickOn("#timelineZoomIn");
    clickOn("#timelineZoomIn");
    assertThat(scene().window().length()).isCloseTo(scene().window().whole() / 2.25, within(1.0));
    clickOn("#timelineZoomOut");
    assertThat(scene().window().length()).isCloseTo(scene().window().whole() / 1.5, within(1.0));
    clickOn("#timelineFit");
    assertThat(scene().window().isAll()).isTrue();
    assertThat(disabled("#timelineFit")).isTrue();
  }

  @Test
  void theWheelZoomsAroundThePointerWithCtrlAndPansWithout() {
    showRun(threeWorkers());
    double moment = 0.5e9;

    onFx(() -> scroll(moment, 400, true));
    assertThat(scene().window().length()).isLessThan(0.2 * scene().window().whole());
    assertThat(scene().window().start()).isLessThan(moment);
    assertThat(scene().window().end()).isGreaterThan(moment);
    double start = scene().window().start();
    onFx(() -> scroll(moment, -100, false));
    assertThat(scene().window().start()).isGreaterThan(start);
  }

  @Test
  void dragsWhatIsInView() {
    showRun(threeWorkers());
    onFx(() -> chart().setWindow(scene().window().zoom(4, 1e9)));
    double start = scene().window().start();
    Point2D from = place((start + scene().window().length() / 2) / 1e6, 1);

    drag(from).dropTo(from.add(-60, 0));
    settle();

    assertThat(scene().window().start())
        .isCloseTo(
            start + 60 * scene().scale().nanosPerPixel(),
            within(5 * scene().scale().nanosPerPixel()));
    assertThat(chosen).isEmpty();
  }

  @Test
  void scrollsThroughManyWorkers() {
    Runs runs = Runs.of(100);
    for (int worker = 1; worker <= 100; worker++) {
      runs.done("file" + worker, worker, 0, 100);
    }
    showRun(runs.report());
    int visible = scene().layout().visibleLanes();
    assertThat(visible).isBetween(5, 60);

    onFx(() -> scroll(5e7, -100, false));
    assertThat(scene().layout().firstLane()).isEqualTo(5);

    focusChart();
    push(KeyCode.PAGE_DOWN);
    assertThat(scene().layout().firstLane()).isEqualTo(5 + visible);
    ScrollBar bar = fromFx(() -> scrollBars().get(0));
    assertThat(bar.getValue()).isEqualTo(5 + visible);
    onFx(() -> bar.setValue(bar.getMax()));
    assertThat(scene().layout().firstLane()).isEqualTo(100 - visible);
  }

  @Test
  void theScrollBarLeadsThroughTime() {
    showRun(threeWorkers());
    ScrollBar bar = fromFx(() -> scrollBars().get(1));
    assertThat(bar.isVisible()).isFalse();

    clickOn("#timelineZoomIn");
    assertThat(bar.isVisible()).isTrue();
    onFx(() -> bar.setValue(bar.getMax()));

    assertThat(scene().window().end()).isCloseTo(scene().window().whole(), within(1.0));
  }

  @Test
  void tellsWhatIsUnderThePointer() {
    showRun(threeWorkers());

    moveTo(place(500, 2));

    assertThat(tooltip()).startsWith("c.txt\nworker 3 · starts at 0.00 s");
    moveTo(place(1_900, 0));
    assertThat(fromFx(() -> Window.getWindows().stream().anyMatch(Tooltip.class::isInstance)))
        .isFalse();
  }

  @Test
  void tellsThatThereAreMoreFilesUnderThePointer() {
    Runs runs = Runs.of(1);
    for (int i = 0; i < 50_000; i++) {
      runs.add("f" + i, FileStatus.DONE, 1, new StageTimes(i * 1_000L, 1, 1, 1, i * 1_000L + 900));
    }
    showRun(runs.report());

    moveTo(place(25, 0));

    assertThat(tooltip()).containsPattern("\\d+ other blocks are at this pixel");
  }

  @Test
  void showsTheRunThatCameLast() {
    List<Task<?>> waiting = new ArrayList<>();
    onFx(
        () -> {
          TimelineView late =
              new TimelineView(waiting::add, choosers, new Notices(new StackPane()));
          stage().getScene().setRoot(late.root());
          late.show(Runs.of(1).done("first", 1, 0, 1_000).report());
          late.show(Runs.of(2).done("second", 1, 0, 2_000).report());
        });
    onFx(() -> waiting.get(1).run());
    onFx(() -> waiting.get(0).run());

    assertThat(text("#timelineSummary")).startsWith("2 workers");
  }

  @Test
  void explainsItself() {
    showRun(threeWorkers());

    clickOn("#timelineHelp");

    assertThat(lookup(".help-popover .label").<Label>queryAll())
        .extracting(Label::getText)
        .anyMatch(text -> text.contains("pipelines that stream go back and forth"))
        .anyMatch(text -> text.contains("Ctrl+scroll"));
    push(KeyCode.ESCAPE);
    ChartHelp.assertExplains(this, "#timelineHelp", HelpTopic.TIMELINE);
  }

  @Test
  void savesWhatItShows(@TempDir Path folder) throws IOException {
    Path target = folder.resolve("timeline.svg");
    choosers.chooseTarget(target);
    showRun(threeWorkers());

    clickOn("#timelineMenu");
    clickOn("Save as SVG…");

    assertThat(Files.readString(target))
        .contains("3 workers · 2.00 s", "a.txt", "× bad.txt", "straggler", "#009e73");
  }

  @Test
  void drawsAMillionFiles() {
    Runs runs = Runs.of(8);
    for (int i = 0; i < 1_000_000; i++) {
      long start = i / 8 * 1_000L;
      runs.add(
          "f",
          i % 1_000 == 0 ? FileStatus.FAILED : FileStatus.DONE,
          i % 8 + 1,
          new StageTimes(start, 200, 300, 400, start + 950));
    }
    showRun(runs.report());
    assertThat(scene().model().spans()).isEqualTo(1_000_000);

    Random random = new Random(1);
    for (int frame = 0; frame < 10; frame++) {
      onFx(
          () -> {
            for (int i = 0; i < 10; i++) {
              TimeWindow window = chart().window();
              double moment = window.start() + random.nextDouble() * window.length();
              window =
                  random.nextInt(4) == 0
                      ? TimeWindow.all(window.whole())
                      : window.zoom(3 * random.nextDouble(), moment).pan(window.length() / 9);
              chart().setWindow(window);
              chart().layout();
              assertThat(requireNonNull(chart().shownProperty().get()).window()).isEqualTo(window);
            }
          });
    }
  }

  private static RunReport threeWorkers() {
    return Runs.of(3)
        .done("a.txt", 1, 0, 1_000)
        .done("b.txt", 2, 0, 500)
        .done("c.txt", 3, 0, 1_000)
        .failed("bad.txt", 2, 1_500, 2_000)
        .report();
  }

  private void showRun(RunReport report) {
    onFx(() -> view.get().show(report));
    onFx(() -> stage().getScene().getRoot().layout());
  }

  private void focusChart() {
    onFx(() -> chart().requestFocus());
  }

  private TimelineChart chart() {
    return lookup("#timelineChart").query();
  }

  /** What is drawn, as of the last frame. */
  private TimelineScene scene() {
    settle();
    return fromFx(
        () -> {
          stage().getScene().getRoot().layout();
          return requireNonNull(chart().shownProperty().get());
        });
  }

  private List<ScrollBar> scrollBars() {
    return lookup(".scroll-bar").<ScrollBar>queryAll().stream()
        .sorted((a, b) -> b.getOrientation().compareTo(a.getOrientation()))
        .toList();
  }

  /** Where a moment, in milliseconds, lies in a lane on the screen. */
  private Point2D place(double millis, int lane) {
    TimelineScene scene = scene();
    LaneBand band = LaneBand.of(scene.layout(), lane);
    return fromFx(
        () ->
            chart()
                .canvas()
                .localToScreen(scene.scale().x(millis * 1e6), band.top() + band.height() / 2));
  }

  /** The colour low in a lane, below any file name. */
  private Color pixel(double millis, int lane) {
    TimelineScene scene = scene();
    LaneBand band = LaneBand.of(scene.layout(), lane);
    return fromFx(
        () ->
            chart()
                .canvas()
                .snapshot(null, null)
                .getPixelReader()
                .getColor(
                    (int) scene.scale().x(millis * 1e6), (int) (band.top() + band.height() - 3)));
  }

  private void scroll(double nanos, double delta, boolean control) {
    TimelineScene scene = scene();
    double x = scene.scale().x(nanos);
    chart()
        .canvas()
        .fireEvent(
            new ScrollEvent(
                ScrollEvent.SCROLL,
                x,
                50,
                x,
                50,
                false,
                control,
                false,
                false,
                false,
                false,
                0,
                delta,
                0,
                delta,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null));
  }

  private String tooltip() {
    settle();
    return fromFx(
        () ->
            Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(window -> ((Tooltip) window).getText())
                .findFirst()
                .orElse(""));
  }

  private String text(String id) {
    settle();
    return lookup(id).<Label>query().getText();
  }

  private boolean visible(String id) {
    settle();
    Node node = lookup(id).query();
    return fromFx(
        () -> {
          for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
              return false;
            }
          }
          return true;
        });
  }

  private boolean disabled(String id) {
    settle();
    return lookup(id).query().isDisabled();
  }
}
