package org.parallelworkbench.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.history.Catalog;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.log.LogLevel;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.ui.appearance.Accent;
import org.parallelworkbench.ui.appearance.Look;
import org.parallelworkbench.ui.appearance.ThemeChoice;
import org.parallelworkbench.ui.commands.Commands;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.common.NamelessControls;
import org.parallelworkbench.ui.common.PaleTexts;
import org.parallelworkbench.ui.settings.SettingsStore;
import org.parallelworkbench.ui.settings.UserSettings;
import org.parallelworkbench.ui.settings.UserSettings.WindowBounds;

/** The whole window with all its dialogs: everything has a name, and every word can be read. */
class AccessibilityTest extends FxTest {

  private final AppExecutor tasks = new AppExecutor();
  private LazyHistory history = LazyHistory.none();
  @TempDir Path folder;

  @BeforeEach
  void recordRuns() {
    history = LazyHistory.of(folder.resolve("data"), Catalog.installed());
  }

  @AfterEach
  void stopTasks() {
    tasks.close();
    history.close();
  }

  private void open(Look look) throws IOException {
    SettingsStore store = new SettingsStore(folder.resolve("settings"));
    store.save(
        new UserSettings(
            look,
            LogLevel.INFO,
            "simulated",
            Map.of(
                "simulated",
                Map.of("read-delay", "0", "preprocess-delay", "0", "process-delay", "0.01")),
            "threads",
            4,
            List.of(2, 4),
            List.of(),
            true,
            true,
            false,
            List.of(),
            true,
            new WindowBounds(0, 0, 1000, 950, false, 0.5)));
    onFx(
        () -> {
          new WorkbenchWindow(stage(), tasks, new FakeChoosers(), store, new NoLog(), history);
          stage().show();
        });
  }

  /** Ten rows, a comparison and a study of scaling. */
  private void fill() {
    fire("demoItem");
    select(1);
    onFx(() -> lookup("#experimentCounts").queryAs(TextField.class).setText("2, 4"));
    fire("experimentItem");
    await("the end", () -> item("runItem").map(item -> !item.isDisable()).orElse(false));
    await("the advice", () -> lookup("#useWorkersButton").queryButton().isVisible());
  }

  private Optional<MenuItem> item(String id) {
    return new Commands(lookup("#menuBar").queryAs(MenuBar.class))
        .all().stream()
            .filter(command -> command.id().equals(id))
            .map(command -> command.item())
            .findFirst();
  }

  private void fire(String id) {
    onFx(() -> item(id).orElseThrow().fire());
  }

  /** What the roots of all windows that are open have to say. */
  private static List<Parent> roots() {
    return Window.getWindows().stream().map(window -> window.getScene().getRoot()).toList();
  }

  private void select(int tab) {
    onFx(
        () -> {
          lookup("#views").queryAs(TabPane.class).getSelectionModel().select(tab);
          roots().forEach(Parent::applyCss);
        });
  }

  private List<String> nameless() {
    return fromFx(
        () -> roots().stream().flatMap(root -> NamelessControls.in(root).stream()).toList());
  }

  private void closeOthers() {
    onFx(
        () ->
            List.copyOf(Window.getWindows()).stream()
                .filter(window -> window != stage())
                .forEach(Window::hide));
  }

  @Test
  void everyControlOfTheWindowHasAName() throws IOException {
    open(Look.DEFAULT);
    assertThat(nameless()).as("the empty window").isEmpty();

    fill();
    for (int tab = 0; tab < 4; tab++) {
      select(tab);
      assertThat(nameless()).as("tab %d", tab).isEmpty();
    }
  }

  @Test
  void everyControlOfTheDialogsHasAName() throws IOException {
    open(Look.DEFAULT);
    fill();
    fire("showHistoryItem");
    await("the entry", () -> lookup("#historyTable").queryTableView().getItems().size() == 1);
    onFx(() -> lookup("#historyTable").queryTableView().getSelectionModel().selectFirst());
    onFx(() -> lookup("#filesTable").queryTableView().getSelectionModel().selectFirst());

    for (String id :
        List.of(
            "preferencesItem",
            "shortcutsItem",
            "aboutItem",
            "countsItem",
            "failureItem",
            "paletteItem",
            "menu-encoding",
            "menu-rename",
            "menu-note",
            "menu-compare")) {
      int before = fromFx(() -> Window.getWindows().size());
      fire(id);
      assertThat(fromFx(() -> Window.getWindows().size()))
          .as(id)
          .isEqualTo(id.equals("paletteItem") ? before : before + 1);
      assertThat(nameless()).as(id).isEmpty();
      closeOthers();
    }
  }

  @Test
  void aNamelessControlIsFound() {
    List<String> found =
        fromFx(
            () -> {
              TextField labelled = new TextField();
              Label label = new Label("Name");
              label.setLabelFor(labelled);
              Slider nameless = new Slider();
              nameless.setId("nameless");
              return NamelessControls.in(
                  new VBox(label, labelled, new Button("Run"), new Button(), nameless));
            });

    assertThat(found).hasSize(2);
    assertThat(found.getLast()).startsWith("Slider#nameless");
  }

  @SuppressWarnings("unchecked") // what the boxes of the preferences hold is known
  private <E> void choose(String box, E choice) {
    onFx(
        () ->
            lookup((Node node) -> box.equals(node.getId()))
                .queryAllAs(ComboBox.class)
                .forEach(found -> ((ComboBox<E>) found).setValue(choice)));
  }

  /** All looks in one window, as opening it anew for each would take long. */
  @Test
  void everyWordCanBeReadInEveryLook() throws IOException {
    open(Look.DEFAULT);
    fill();
    fire("showHistoryItem");
    await("the entry", () -> lookup("#historyTable").queryTableView().getItems().size() == 1);
    onFx(() -> lookup("#filesTable").queryTableView().getSelectionModel().selectFirst());
    fire("preferencesItem");
    fire("paletteItem");
    List<String> pale = new ArrayList<>();
    for (ThemeChoice theme : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
      choose("preferences.theme", theme);
      for (Accent accent : Accent.values()) {
        choose("preferences.accent", accent);
        // What differs between accents is in view with any tab.
        for (int tab = 0; tab < (accent == Accent.BLUE ? 4 : 1); tab++) {
          select(tab);
          String where = theme + " " + accent + " tab " + tab + ": ";
          for (Parent root : fromFx(AccessibilityTest::roots)) {
            fromFx(() -> PaleTexts.in(root, 10)).forEach(text -> pale.add(where + text));
          }
        }
      }
    }

    assertThat(pale).isEmpty();
  }

  @Test
  void aPaleWordIsFound() {
    List<String> found =
        fromFx(
            () -> {
              Label pale = new Label("pale");
              pale.setStyle("-fx-text-fill: #999999;");
              Label disabled = new Label("disabled");
              disabled.setStyle("-fx-text-fill: #999999;");
              disabled.setDisable(true);
              Pane root = new VBox(pale, disabled, new Label("plain"));
              root.setStyle("-fx-background-color: white;");
              new Scene(root, 300, 100);
              root.applyCss();
              root.layout();
              return PaleTexts.in(root, 2);
            });

    assertThat(found).singleElement().asString().contains("“pale”");
  }
}
