package org.parallelworkbench.ui.workbench;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.settings.SettingsStore;
import org.parallelworkbench.ui.window.WorkbenchWindow;

/** Workbench files, as a person uses them in the window. */
class WorkbenchCommandsTest extends FxTest {

  private final AppExecutor tasks = new AppExecutor();
  private final FakeChoosers choosers = new FakeChoosers();
  private @Nullable WorkbenchWindow window;
  @TempDir Path folder;
  private Path text = Path.of("");

  @BeforeEach
  void openWindow() throws IOException {
    text = Files.writeString(folder.resolve("a.txt"), "abc");
    onFx(
        () -> {
          SettingsStore store = new SettingsStore(folder.resolve("settings"));
          window =
              new WorkbenchWindow(stage(), tasks, choosers, store, new NoLog(), LazyHistory.none());
          stage().setWidth(1000);
          stage().show();
        });
  }

  @AfterEach
  void stopTasks() {
    tasks.close();
  }

  private void open(Path... paths) {
    onFx(() -> requireNonNull(window).openWith(List.of(paths)));
  }

  private int rows() {
    return ((TableView<?>) lookup("#filesTable").queryTableView()).getItems().size();
  }

  private void setWorkers(int count) {
    onFx(() -> lookup("#workerSlider").queryAs(Slider.class).setValue(count));
  }

  private String workers() {
    return fromFx(() -> lookup("#workerField .text-field").queryAs(TextField.class).getText());
  }

  private void awaitTitle(String title) {
    await("the title " + title, () -> stage().getTitle().equals(title));
  }

  private Path saveAs(String name) {
    Path file = folder.resolve(name);
    choosers.chooseTarget(file);
    press(KeyCode.CONTROL, KeyCode.S).release(KeyCode.S, KeyCode.CONTROL);
    return file;
  }

  private void quit() {
    press(KeyCode.CONTROL, KeyCode.Q).release(KeyCode.Q, KeyCode.CONTROL);
  }

  @Test
  void savesChangesAndOpensAgainWithOneUndo() throws IOException {
    open(text);
    await("the file", () -> rows() == 1);
    setWorkers(3);
    Path file = saveAs("mine.workbench.json");
    awaitTitle("mine – Parallel Workbench");
    assertThat(Files.readString(file)).contains("\"a.txt\"", "\"workers\" : 3");

    setWorkers(5);
    awaitTitle("• mine – Parallel Workbench");
    setWorkers(3);
    awaitTitle("mine – Parallel Workbench");

    press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
    awaitTitle("Parallel Workbench");
    onFx(() -> clickDemo());
    await("the demo", () -> rows() == 10);
    open(file);
    await("the one file", () -> rows() == 1);
    awaitTitle("mine – Parallel Workbench");
    press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    await("the list of before", () -> rows() == 10);
    awaitTitle("• mine – Parallel Workbench");
  }

  private void clickDemo() {
    stage().getScene().getAccelerators().entrySet().stream()
        .filter(entry -> entry.getKey().getName().matches("(Ctrl|Shortcut)\\+D"))
        .forEach(entry -> entry.getValue().run());
  }

  @Test
  void closingWithChangesAsks() throws IOException {
    Path file = saveAs("mine");
    awaitTitle("mine – Parallel Workbench");
    Path named = file.resolveSibling("mine.workbench.json");
    setWorkers(6);
    awaitTitle("• mine – Parallel Workbench");

    quit();
    clickOn("Cancel");
    assertThat(fromFx(() -> stage().isShowing())).isTrue();
    quit();
    clickOn("Save");
    await("the window to close", () -> !stage().isShowing());

    assertThat(Files.readString(named)).contains("\"workers\" : 6");
  }

  @Test
  void whatIsNotWantedIsNotSaved() throws IOException {
    Path file = saveAs("mine.workbench.json");
    awaitTitle("mine – Parallel Workbench");
    String before = Files.readString(file);
    setWorkers(6);

    quit();
    clickOn("Don't save");
    await("the window to close", () -> !stage().isShowing());

    assertThat(file).hasContent(before);
  }

  @Test
  void aFileThatIsNoWorkbenchChangesNothing() throws IOException {
    setWorkers(5);
    open(text);
    await("the file", () -> rows() == 1);
    Path broken = Files.writeString(folder.resolve("x.workbench.json"), "{");

    open(broken);
    awaitNotice("Cannot open “" + broken + "”: it is not JSON (line 1). Nothing is changed.");

    assertThat(rows()).isEqualTo(1);
    assertThat(workers()).isEqualTo("5");
    assertThat(fromFx(() -> stage().getTitle())).isEqualTo("Parallel Workbench");
  }

  @Test
  void saysWhatIsLeftOutAndMarksIt() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.workbench.json"),
            """
            {"format": "parallel-workbench", "version": 2, "pipeline": "none", "workers": 9,
             "files": ["a.txt", "gone.txt"]}
            """);

    open(file);
    await("both rows", () -> rows() == 2);
    awaitNotice("“" + file + "” is open, but not all of it. A newer version of the program wrote");

    assertThat(workers()).isEqualTo("9");
    assertThat(fromFx(() -> stage().getTitle()))
        .as("what a newer version wrote is not to be saved over")
        .isEqualTo("Parallel Workbench");
  }

  private void awaitNotice(String start) {
    await(
        "the notice",
        () ->
            lookup(".notification-bar .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText() != null && label.getText().startsWith(start)));
  }
}
