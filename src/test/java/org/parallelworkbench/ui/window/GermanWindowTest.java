package org.parallelworkbench.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.language.LanguageChoice;
import org.parallelworkbench.ui.settings.SettingsStore;

/** The whole window in another language: words and numbers on screen, and the same exports. */
class GermanWindowTest extends FxTest {

  private final Locale usual = Locale.getDefault();
  private final AppExecutor tasks = new AppExecutor();
  private final FakeChoosers choosers = new FakeChoosers();
  @TempDir private Path folder;

  @BeforeEach
  void openInGerman() throws IOException {
    LanguageChoice.GERMAN.speak(Locale.US, Locale.US);
    Files.writeString(
        folder.resolve("settings.json"),
        """
        {
          "pipeline": "simulated",
          "pipelineSettings": {
            "simulated": {"read-delay": "0", "preprocess-delay": "0.01", "process-delay": "0.25"}
          },
          "keepsHistory": false,
          "window": {"x": 0, "y": 0, "width": 1000, "height": 900}
        }
        """);
    onFx(
        () -> {
          new WorkbenchWindow(
              stage(), tasks, choosers, new SettingsStore(folder), new NoLog(), LazyHistory.none());
          stage().show();
        });
  }

  @AfterEach
  void speakAsBefore() {
    tasks.close();
    Locale.setDefault(usual);
  }

  @Test
  void saysEverythingInGerman() {
    assertThat(text("#compareButton")).isEqualTo("_Vergleichen");
    assertThat(text("#statusText")).isEqualTo("Fügen Sie Dateien hinzu, um zu beginnen");
    assertThat(menus())
        .containsExactly(
            "_Datei", "_Bearbeiten", "_Ausführen", "An_sicht", "_Cluster", "_Verlauf", "_Hilfe");
    assertThat(shown("#pipelineBox")).isEqualTo("Simuliert");
    assertThat(shown("#engineBox")).isEqualTo("Thread-Pool");
  }

  @Test
  void numbersAreGermanOnScreenAndInInputFields() {
    TextField delay = fromFx(() -> lookup("#option-process-delay").queryAs(TextField.class));
    String shown = fromFx(delay::getText);
    assertThat(shown).isEqualTo("0,25");

    onFx(() -> delay.setText("0,12"));
    run();

    assertThat(text("#statusText")).startsWith("10 von 10 Dateien · Beendet nach 0,");
    assertThat(cells()).anyMatch(it -> it.matches("0,\\d\\d s"));
  }

  @Test
  void exportsAreAsInEnglish() throws IOException {
    run();
    Path results = folder.resolve("results.csv");
    choosers.chooseTarget(results);
    press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
    await("the file", () -> Files.exists(results));

    List<String> lines = Files.readAllLines(results);
    assertThat(lines.getFirst())
        .isEqualTo("file,status,A,B,bytes,encoding,elapsed_s,worker,message,attempts");
    assertThat(lines.get(1)).matches("book_about_python\\.txt,done,1,2,\\d*,,0\\.\\d+,\\d+,,\\d*");
  }

  private void run() {
    press(KeyCode.CONTROL, KeyCode.D).release(KeyCode.D, KeyCode.CONTROL);
    type(KeyCode.F5);
    await("the end of the run", () -> text("#statusText").contains("Beendet"));
  }

  private List<String> menus() {
    return fromFx(
        () -> {
          MenuBar bar = lookup(MenuBar.class::isInstance).queryAs(MenuBar.class);
          return bar.getMenus().stream().map(MenuItem::getText).toList();
        });
  }

  private String text(String id) {
    return fromFx(() -> lookup(id).queryAs(Labeled.class).getText());
  }

  /** What is written in the cells of the file list. */
  private List<String> cells() {
    return fromFx(
        () ->
            from(lookup("#filesTable").queryAs(TableView.class))
                .lookup(".table-cell")
                .queryAllAs(Labeled.class)
                .stream()
                .map(Labeled::getText)
                .filter(Objects::nonNull)
                .toList());
  }

  private String shown(String id) {
    return fromFx(() -> words(lookup(id).queryAs(ComboBox.class)));
  }

  private static <T> String words(ComboBox<T> box) {
    return box.getConverter().toString(box.getValue());
  }
}
