package org.parallelworkbench.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.settings.SettingsStore;

/** The first start, the tour and the guide, in the whole window. */
class HelpTest extends FxTest {

  @TempDir Path folder;

  private final AppExecutor tasks = new AppExecutor();
  private final List<URI> opened = new CopyOnWriteArrayList<>();
  private @Nullable WorkbenchWindow window;

  @BeforeEach
  void openTheFirstTime() {
    onFx(this::open);
  }

  @AfterEach
  void stopTasks() {
    tasks.close();
  }

  private void open() {
    WorkbenchWindow made =
        new WorkbenchWindow(
            stage(), tasks, new FakeChoosers(), store(), new NoLog(), LazyHistory.none());
    made.openDocumentsWith(opened::add);
    stage().setWidth(1000);
    stage().setHeight(900);
    stage().show();
    made.openWith(List.of());
    window = made;
  }

  private SettingsStore store() {
    return new SettingsStore(folder.resolve("settings"));
  }

  private void awaitPage(String ending) {
    await("the guide", () -> !opened.isEmpty());
    assertThat(opened).hasSize(1);
    assertThat(opened.getFirst().toString()).endsWith(ending);
    assertThat(Path.of(opened.getFirst().getPath())).exists();
  }

  @Test
  void opensOnSampleFilesWithRunAsTheObviousButton() {
    await("the samples", () -> lookup("#filesTable .table-row-cell").tryQuery().isPresent());

    Button run = lookup("#runButton").query();
    assertThat(run.getStyleClass()).contains("accent");
    assertThat(run.isFocused()).isTrue();
    assertThat(run.isDisabled()).isFalse();
  }

  @Test
  void offersTheTourOnceOnly() throws Exception {
    clickOn("#takeTour");
    assertThat(lookup("#tourPlace").<Label>query().getText()).isEqualTo("1 of 6");
    assertThat(lookup("#tourOffer").query().isVisible()).isFalse();
    for (int step = 2; step <= 6; step++) {
      type(KeyCode.RIGHT);
      assertThat(lookup("#tourPlace").<Label>query().getText()).isEqualTo(step + " of 6");
    }
    type(KeyCode.ENTER);
    assertThat(lookup("#tourPlace").tryQuery()).isEmpty();

    press(KeyCode.CONTROL, KeyCode.Q).release(KeyCode.Q, KeyCode.CONTROL);
    await("the end", () -> !stage().isShowing());
    assertThat(store().load().orElseThrow().settings().tourOffered()).isTrue();
    onFx(this::open);
    assertThat(lookup("#tourOffer").tryQuery()).isEmpty();
  }

  @Test
  void takesTheTourByKeyboardAnyTime() {
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F1)
        .release(KeyCode.F1, KeyCode.SHIFT, KeyCode.CONTROL);

    await("the tour", () -> lookup("#tourPlace").tryQuery().isPresent());
    type(KeyCode.ESCAPE);
    assertThat(lookup("#tourPlace").tryQuery()).isEmpty();
  }

  @Test
  void opensTheGuideFromTheMenu() {
    clickOn("Help").clickOn("User guide");

    awaitPage("/guide/index.html");
  }

  @ParameterizedTest
  @CsvSource({
    "#filesTable, /guide/files.html",
    "#runButton, /guide/index.html",
    "#views, /guide/charts.html#the-comparisons-bars",
    "#progressHelp, /guide/progress.html"
  })
  void f1OpensTheChapterAboutWhatHasTheFocus(String focus, String page) {
    onFx(() -> lookup(focus).query().requestFocus());

    type(KeyCode.F1);

    awaitPage(page);
  }

  @Test
  void aChartsHelpLeadsToItsChapter() {
    clickOn("#progressHelp");
    assertThat(lookup(".help-popover .label").queryAll()).hasSizeBetween(4, 8);

    clickOn("#helpMore");

    awaitPage("/guide/progress.html");
    assertThat(lookup(".help-popover").tryQuery()).isEmpty();
  }

  @Test
  void withoutABrowserANoticeNamesTheFile() {
    type(KeyCode.F1);

    await(
        "the notice",
        () ->
            lookup((Label label) -> String.valueOf(label.getText()).contains("index.html"))
                .tryQuery()
                .isPresent());
  }
}
