package org.parallelworkbench.ui.window;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.chart.BarChart;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.ListeningSockets;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.history.Catalog;
import org.parallelworkbench.history.History;
import org.parallelworkbench.history.Interruptions;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.history.RunState;
import org.parallelworkbench.history.StoredRun;
import org.parallelworkbench.log.LogLevel;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.ui.appearance.Accent;
import org.parallelworkbench.ui.appearance.Density;
import org.parallelworkbench.ui.appearance.Look;
import org.parallelworkbench.ui.appearance.Motion;
import org.parallelworkbench.ui.appearance.ThemeChoice;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.NoticePane;
import org.parallelworkbench.ui.printing.FakePrinting;
import org.parallelworkbench.ui.settings.SettingsStore;
import org.parallelworkbench.ui.settings.UserSettings;
import org.parallelworkbench.ui.settings.UserSettings.WindowBounds;

/** The whole window, used as a person would. */
class WorkbenchWindowTest extends FxTest {

  private final AppExecutor tasks = new AppExecutor();
  private final FakeChoosers choosers = new FakeChoosers();
  private @Nullable WorkbenchWindow window;
  @TempDir Path folder;
  private LazyHistory history = LazyHistory.none();

  @AfterEach
  void stopTasks() {
    tasks.close();
    history.close();
  }

  @Test
  void runsTheDemoByKeyboardAndExportsItsCounts() throws IOException {
    open("0.01");
    Path target = folder.resolve("results.csv");
    choosers.chooseTarget(target);

    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    type(KeyCode.F5);
    await("the end of the run", () -> status().contains("Finished"));
    press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
    await("the file", () -> Files.exists(target));

    List<String> counts = new ArrayList<>();
    for (String line : Files.readAllLines(target)) {
      String[] cells = line.split(",", -1);
      counts.add(String.join(",", List.of(cells).subList(0, 4)));
    }
    assertThat(counts)
        .containsExactly(
            "file,status,A,B",
            "book_about_python.txt,done,1,2",
            "book_about_java.txt,done,3,2",
            "book_about_c.txt,done,1,2",
            "science_fiction_book.txt,done,0,1",
            "lolita.txt,done,1,0",
            "go_there_and_return.txt,done,1,0",
            "statistics_for_dummies.txt,done,1,0",
            "data_science_part_1.txt,done,3,0",
            "data_science_part_2.txt,done,3,0",
            "data_science_part_3.txt,done,3,0");
  }

  @Test
  void theListIsGroupedAndPrintedByKeyboard() {
    open("0.01");
    FakePrinting printer = new FakePrinting();
    onFx(() -> window.printWith(printer));
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    type(KeyCode.F5);
    await("the end of the run", () -> status().contains("Finished"));

    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    assertThat(files().getItems()).as("files and their folder").hasSize(11);
    push(KeyCode.CONTROL, KeyCode.P);
    await("the page", () -> printer.pages().size() == 1);

    assertThat(FakePrinting.texts(printer.pages().getFirst()))
        .startsWith("Simulated: 10 files")
        .contains("demo (10): 10 done", "lolita.txt", "Total: 10 done", "Page 1 of 1")
        .anyMatch(text -> text.contains("10 of 10 files"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void opensNoPort() throws IOException {
    open("0.01");
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    type(KeyCode.F5);
    await("the end of the run", () -> status().contains("Finished"));

    assertThat(ListeningSockets.ofThisProcess()).isEmpty();
    try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(ListeningSockets.ofThisProcess()).as("%s", port).hasSize(1);
    }
  }

  @Test
  void aClusterThatIsNotSetUpIsExplained() {
    open("0.01");
    clickOn("#engineBox").clickOn("Cluster (not set up)");

    clickOn("#setUpButton");

    assertThat(lookup("#setupCommand").tryQuery()).isPresent();
    clickOn("Close");
    press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.I).release(KeyCode.I, KeyCode.ALT, KeyCode.CONTROL);
    await("the status", () -> notice().startsWith("The cluster is not set up:"));
  }

  private String notice() {
    return lookup("#notices").queryAs(NoticePane.class).getText();
  }

  @Test
  void comparesByMouseAndExportsTheTimings() throws IOException {
    open("0.01");
    Path target = folder.resolve("timings.csv");
    choosers.chooseTarget(target);
    // The empty list has a button of the same name.
    clickOn("File").clickOn("#demoItem");
    await("the demo files", () -> files().getItems().size() == 10);

    clickOn("#compareButton");
    await("five bars", () -> bars() == 5);
    await("the end", () -> status().contains("Finished"));
    clickOn("File").clickOn("Export timings (CSV)…");
    await("the file", () -> Files.exists(target));

    assertThat(fromFx(() -> lookup("#agreement").queryAs(Label.class).getText()))
        .isEqualTo("All 5 runs gave identical counts.");
    List<String> lines = Files.readAllLines(target);
    assertThat(lines.get(0)).isEqualTo("engine,workers,elapsed_s,speedup,efficiency,files,failed");
    assertThat(lines.subList(1, 6))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("sequential,1,"),
            line -> assertThat(line).startsWith("threads,4,"),
            line -> assertThat(line).startsWith("threads,8,"),
            line -> assertThat(line).startsWith("threads,10,"),
            line -> assertThat(line).startsWith("threads,12,"));
  }

  @Test
  void anExperimentEndsInAdviceThatCanBeTakenAndExported() throws IOException {
    open("0.01");
    Path target = folder.resolve("experiment.json");
    choosers.chooseTarget(target);
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    clickOn("Scaling");
    onFx(() -> lookup("#experimentCounts").queryAs(TextField.class).setText("5, 10"));

    clickOn("#experimentButton");
    await("the end", () -> status().contains("Finished") && runButton().getText().contains("Run"));
    await("the advice", () -> lookup("#useWorkersButton").queryButton().isVisible());
    clickOn("#useWorkersButton");
    clickOn("File").clickOn("Export experiment (JSON, Markdown, CSV)…");
    await("the file", () -> Files.exists(target));

    String advice = fromFx(() -> lookup("#useWorkersButton").queryButton().getText());
    assertThat(advice)
        .isEqualTo(
            "Use "
                + fromFx(
                    () -> lookup("#workerField .text-field").queryAs(TextField.class).getText())
                + " workers");
    // Warmed up once and measured five times: the sequential run and both worker counts.
    assertThat(Files.readString(target).split("\"purpose\"", -1)).hasSize(18 + 1);
    assertThat(bars()).isEqualTo(3);
    // Kept by itself, too, in case the program ends before its time.
    Path kept = folder.resolve("settings").resolve("latest-experiment.json");
    assertThat(Files.readString(kept)).isEqualTo(Files.readString(target));
  }

  @Test
  void aRunCanBeCancelledAndKeepsWhatWasFinished() {
    open("30");
    type(KeyCode.CONTROL);
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    type(KeyCode.F5);
    await("the run", () -> runButton().getText().contains("Cancel"));

    clickOn("#runButton");
    await("the end", () -> status().contains("Stopped"));

    assertThat(fromFx(() -> runButton().getText())).contains("Run");
    assertThat(fromFx(() -> status())).startsWith("0 of 10 files");
  }

  @Test
  void theSliderGivesTheRunMoreOrFewerWorkers() {
    open("30");
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    type(KeyCode.F5);
    await("four workers at work", () -> lanesAtWork() == 4);

    onFx(() -> lookup("#workerSlider").queryAs(Slider.class).setValue(8));
    await("eight", () -> lanesAtWork() == 8);
    assertThat(fromFx(() -> lookup("#pipelineBox").query().isDisabled())).isTrue();

    clickOn("#runButton");
    await("the end", () -> status().contains("Stopped"));
    assertThat(fromFx(this::status)).endsWith("4 → 8 workers, so not compared with other runs");
    assertThat(bars()).isZero();
  }

  private long lanesAtWork() {
    return lookup(".lane-stage").queryAllAs(Label.class).stream()
        .filter(stage -> stage.getText().equals("process"))
        .count();
  }

  @Test
  void aRunOfThePastIsOpenedAsIfItHadJustFinished() {
    history = LazyHistory.of(folder.resolve("data"), Catalog.installed());
    open("0.01");
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    type(KeyCode.F5);
    await("the end of the run", () -> status().contains("Finished"));
    String finished = fromFx(this::status);
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D)
        .release(KeyCode.D, KeyCode.SHIFT, KeyCode.CONTROL);
    clickOn("Edit").clickOn("Clear list");

    press(KeyCode.CONTROL, KeyCode.H).release(KeyCode.H, KeyCode.CONTROL);
    TableView<?> entries = fromFx(() -> lookup("#historyTable").queryTableView());
    await("the entry", () -> entries.getItems().size() == 1);
    onFx(() -> entries.getSelectionModel().selectFirst());
    type(KeyCode.ENTER);

    await("the files", () -> files().getItems().size() == 10);
    await("the status", () -> status().equals(finished));
    clickOn("Comparison");
    assertThat(bars()).isEqualTo(1);
    clickOn("Timeline");
    assertThat(lookup(".timeline-summary").tryQuery()).isPresent();
  }

  @Test
  void aRunOfThePastThatFailedInPartIsCompletedFromTheMenu() throws IOException {
    history = LazyHistory.of(folder.resolve("data"), Catalog.installed());
    open("0.01");
    Path good = Files.writeString(folder.resolve("good.txt"), "a b A");
    Path missing = Files.writeString(folder.resolve("gone.txt"), "a");
    onFx(() -> requireNonNull(window).openWith(List.of(good, missing)));
    await("two rows", () -> files().getItems().size() == 2);
    Files.delete(missing);
    type(KeyCode.F5);
    await("the end of the run", () -> status().contains("Finished"));
    Files.writeString(missing, "a");
    onFx(() -> stage().close());
    onFx(this::openWindow);
    assertThat(fromFx(() -> lookup("#againButton").queryButton().isVisible())).isFalse();

    clickOn("History").clickOn("Show history");
    TableView<?> entries = fromFx(() -> lookup("#historyTable").queryTableView());
    await("the entry", () -> entries.getItems().size() == 1);
    onFx(() -> entries.getSelectionModel().selectFirst());
    clickOn("#pastMenu");
    await("the menu", () -> lookup("#menu-open").tryQuery().isPresent());
    clickOn("#menu-open");
    await("the run", () -> status().contains("Finished"));
    assertThat(fromFx(() -> lookup("#failuresButton").query().isVisible())).isTrue();

    press(KeyCode.SHIFT, KeyCode.F5).release(KeyCode.F5, KeyCode.SHIFT);
    await("the end of running it again", () -> status().contains("run again"));
    assertThat(fromFx(() -> lookup("#failuresButton").query().isVisible())).isFalse();
  }

  @Test
  void closingDuringARunAsksFirst() {
    open("30");
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    type(KeyCode.F5);
    await("the run", () -> runButton().getText().contains("Cancel"));

    press(KeyCode.CONTROL, KeyCode.Q).release(KeyCode.Q, KeyCode.CONTROL);
    clickOn("Keep running");
    assertThat(fromFx(() -> stage().isShowing())).isTrue();
    assertThat(fromFx(() -> runButton().getText())).contains("Cancel");

    press(KeyCode.CONTROL, KeyCode.Q).release(KeyCode.Q, KeyCode.CONTROL);
    clickOn("Stop and close");
    await("the window to close", () -> !stage().isShowing());
  }

  @Test
  void aMissingFileFailsAloneAndIsCounted() throws IOException {
    open("0.01");
    Path good = Files.writeString(folder.resolve("good.txt"), "a b A");
    Path missing = Files.writeString(folder.resolve("gone.txt"), "a");
    choosers.chooseFiles(List.of(good, missing));
    onFx(() -> requireNonNull(window).openWith(List.of(good, missing)));
    await("two rows", () -> files().getItems().size() == 2);
    Files.delete(missing);

    type(KeyCode.F5);
    await("the end", () -> status().contains("Finished"));

    assertThat(fromFx(() -> status())).startsWith("2 of 2 files");
    clickOn("#failuresButton");
    await("only the failed row", () -> files().getItems().size() == 1);
    clickOn("#failuresButton");
    await("both rows", () -> files().getItems().size() == 2);

    Files.writeString(missing, "a");
    clickOn("#againButton");
    await("the end of running it again", () -> status().contains("run again"));
    assertThat(fromFx(() -> lookup("#againButton").queryButton().isVisible())).isFalse();
    assertThat(fromFx(() -> lookup("#failuresButton").query().isVisible())).isFalse();
  }

  @Test
  void offersToResumeAnInterruptedRunAndFinishesIt() throws Exception {
    Path data = folder.resolve("data");
    history = LazyHistory.of(data, Catalog.installed());
    open("0.01");
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    type(KeyCode.F5);
    await("the end of the run", () -> status().contains("Finished"));
    History opened = history.get().orElseThrow();
    RunReport report = opened.report(opened.search("").getFirst().runs().getFirst().id());
    history.close();
    onFx(() -> stage().close());
    Interruptions.interrupt(data, report, List.of(1, 2, 3, 4));

    history = LazyHistory.of(data, Catalog.installed());
    onFx(this::openWindow);
    onFx(() -> requireNonNull(window).openWith(List.of()));
    await("the offer", () -> lookup("Resume run").tryQuery().isPresent());
    await(
        "how far it is",
        () -> lookup("A run was interrupted: 4 of 10 files are done.").tryQuery().isPresent());
    clickOn("Resume run");
    await("the end", () -> status().contains("4 were done before it was resumed"));

    assertThat(fromFx(() -> files().getItems().size())).isEqualTo(10);
    assertThat(fromFx(() -> status())).startsWith("10 of 10 files");
    StoredRun run = history.get().orElseThrow().search("").getFirst().runs().getFirst();
    assertThat(run.state()).isEqualTo(RunState.FINISHED);
    assertThat(run.carried()).isEqualTo(4);
  }

  @Test
  void remembersChoicesAndSetsABrokenFileAside() throws IOException {
    open("0.01");
    onFx(() -> lookup("#workerSlider").queryAs(Slider.class).setValue(7));
    press(KeyCode.CONTROL, KeyCode.Q).release(KeyCode.Q, KeyCode.CONTROL);
    await("the window to close", () -> !stage().isShowing());

    onFx(this::openWindow);
    assertThat(fromFx(() -> lookup("#workerField .text-field").queryAs(TextField.class).getText()))
        .isEqualTo("7");

    Files.writeString(folder.resolve("settings").resolve("settings.json"), "{ broken");
    onFx(() -> stage().close());
    onFx(this::openWindow);
    assertThat(folder.resolve("settings"))
        .isDirectoryContaining(path -> path.getFileName().toString().startsWith("settings.broken-"))
        .isDirectoryNotContaining("glob:**/settings.json");
    await(
        "the notice",
        () ->
            lookup("Your settings could not be read").tryQuery().isPresent()
                || lookup((Label label) -> label.getText().startsWith("Your settings"))
                    .tryQuery()
                    .isPresent());
  }

  @Test
  void comparesTheChosenEngine() throws IOException {
    open("0.01");
    Path target = folder.resolve("timings.csv");
    choosers.chooseTarget(target);
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    onFx(() -> lookup("#engineBox").queryComboBox().getSelectionModel().select(3));
    push(KeyCode.F6);
    await("five bars", () -> bars() == 5);
    await("the end", () -> status().contains("Finished"));
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E)
        .release(KeyCode.E, KeyCode.SHIFT, KeyCode.CONTROL);
    await("the file", () -> Files.exists(target));

    assertThat(Files.readAllLines(target))
        .extracting(line -> line.split(",", 3)[0] + " " + line.split(",", 3)[1])
        .containsExactly(
            "engine workers", "sequential 1", "virtual 4", "virtual 8", "virtual 10", "virtual 12");
  }

  @Test
  void printsTheListUnderWhatWasRun() {
    open("0");
    FakePrinting printer = new FakePrinting();
    onFx(() -> window.printWith(printer));
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    await("the demo files", () -> files().getItems().size() == 10);

    press(KeyCode.CONTROL, KeyCode.P).release(KeyCode.P, KeyCode.CONTROL);
    await("the page", () -> notice().endsWith("with the printer."));
    assertThat(FakePrinting.texts(printer.pages().getFirst()))
        .contains("Simulated: 10 files", "book_about_java.txt");
  }

  /** Opens the window with this delay, in seconds, for the demonstration's longest stage. */
  private void open(String delay) {
    UserSettings settings =
        new UserSettings(
            new Look(ThemeChoice.LIGHT, Accent.BLUE, Density.COMFORTABLE, 100, Motion.REDUCED),
            LogLevel.INFO,
            "terms",
            Map.of(
                "simulated",
                Map.of("read-delay", "0", "preprocess-delay", "0", "process-delay", delay)),
            "threads",
            4,
            List.of(4, 8, 10, 12),
            List.of(),
            true,
            true,
            false,
            List.of(),
            true,
            new WindowBounds(0, 0, 1000, 900, false, 0.5));
    try {
      store().save(settings);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    onFx(this::openWindow);
  }

  private void openWindow() {
    window = new WorkbenchWindow(stage(), tasks, choosers, store(), new NoLog(), history);
    stage().show();
  }

  private SettingsStore store() {
    return new SettingsStore(folder.resolve("settings"));
  }

  private String status() {
    return lookup("#statusText").queryAs(Label.class).getText();
  }

  private Button runButton() {
    return lookup("#runButton").queryButton();
  }

  private TableView<?> files() {
    return lookup("#filesTable").queryTableView();
  }

  private int bars() {
    BarChart<?, ?> chart = lookup(".bar-chart").queryAs(BarChart.class);
    return chart.getData().isEmpty() ? 0 : chart.getData().get(0).getData().size();
  }
}
