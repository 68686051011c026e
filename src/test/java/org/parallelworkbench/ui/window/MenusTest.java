package org.parallelworkbench.ui.window;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.history.LazyHistory;
import org.parallelworkbench.log.NoLog;
import org.parallelworkbench.ui.commands.Command;
import org.parallelworkbench.ui.commands.Commands;
import org.parallelworkbench.ui.common.AppExecutor;
import org.parallelworkbench.ui.common.FakeChoosers;
import org.parallelworkbench.ui.common.FxTest;
import org.parallelworkbench.ui.settings.SettingsStore;

/** Everything in the menus has keys of its own. */
class MenusTest extends FxTest {

  private final AppExecutor tasks = new AppExecutor();
  @TempDir Path folder;

  @BeforeEach
  void open() {
    onFx(
        () -> {
          new WorkbenchWindow(
              stage(),
              tasks,
              new FakeChoosers(),
              new SettingsStore(folder.resolve("settings")),
              new NoLog(),
              LazyHistory.none());
          stage().show();
        });
    // The history fills its menu when it is first looked at.
    press(KeyCode.CONTROL, KeyCode.H).release(KeyCode.H, KeyCode.CONTROL);
    await("the history", () -> lookup("#historyTable").tryQuery().isPresent());
  }

  @AfterEach
  void stopTasks() {
    tasks.close();
  }

  private MenuBar bar() {
    return lookup("#menuBar").queryAs(MenuBar.class);
  }

  private List<Command> commands() {
    return fromFx(() -> new Commands(bar()).all());
  }

  /** What is wrong with the keys of commands. */
  private static List<String> faults(List<Command> commands) {
    List<String> faults = new ArrayList<>();
    for (Command command : commands) {
      // A list of files is no list of actions.
      if (command.keys().isEmpty() && !command.place().endsWith("Open recent")) {
        faults.add("no keys: " + command.place() + " ▸ " + command.name());
      }
    }
    commands.stream()
        .filter(command -> !command.keys().isEmpty())
        .collect(groupingBy(Command::keys))
        .forEach(
            (keys, same) -> {
              if (same.size() > 1) {
                faults.add(keys + " twice: " + same.stream().map(Command::name).toList());
              }
            });
    return faults;
  }

  @Test
  void everyItemHasKeysOfItsOwn() {
    assertThat(commands()).hasSizeGreaterThan(50);
    assertThat(faults(commands())).isEmpty();
  }

  @Test
  void anItemWithoutKeysOrWithThoseOfAnotherIsFound() {
    onFx(
        () -> {
          MenuItem twin = new MenuItem("Twin");
          twin.setAccelerator(KeyCombination.valueOf("F5"));
          bar().getMenus().getFirst().getItems().addAll(new MenuItem("Keyless"), twin);
        });

    assertThat(faults(commands()))
        .containsExactlyInAnyOrder("no keys: File ▸ Keyless", "F5 twice: [Twin, Run]");
  }

  @Test
  void everyItemIsRememberedByAnIdOfItsOwn() {
    List<String> ids = commands().stream().map(Command::id).filter(id -> !id.isEmpty()).toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(commands()).filteredOn(command -> command.id().isEmpty()).hasSizeLessThan(2);
  }

  @Test
  void everyItemDoesSomething() {
    assertThat(commands())
        .filteredOn(command -> !(command.item() instanceof CheckMenuItem))
        .filteredOn(command -> !command.id().isEmpty())
        .allSatisfy(
            command -> assertThat(command.item().getOnAction()).as(command.name()).isNotNull());
  }

  @Test
  void whateverIsDisabledSaysWhy() {
    assertThat(commands())
        .filteredOn(command -> !command.possible())
        .isNotEmpty()
        .allSatisfy(
            command ->
                assertThat(command.obstacle().isPresent() || command.place().endsWith("recent"))
                    .as(command.name())
                    .isTrue());
  }

  @Test
  void thePaletteRunsWhatTheMenuOffers() {
    press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.P)
        .release(KeyCode.P, KeyCode.SHIFT, KeyCode.CONTROL);
    write("load demo");
    type(KeyCode.ENTER);

    await("the demo files", () -> lookup("#filesTable").queryTableView().getItems().size() == 10);
  }
}
