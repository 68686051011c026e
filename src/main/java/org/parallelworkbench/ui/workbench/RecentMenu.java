package org.parallelworkbench.ui.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.concurrent.Task;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/** The menu of workbench files used last; those that are gone are grey. */
public final class RecentMenu {

  /** Looks which files are there, off the FX thread, as a network folder may take its time. */
  private static final class Look extends Task<Set<Path>> {
    private final List<Path> paths;

    Look(List<Path> paths) {
      this.paths = paths;
    }

    @Override
    protected Set<Path> call() {
      return paths.stream().filter(Files::notExists).collect(Collectors.toSet());
    }
  }

  private static final KeyCombination CLEAR = KeyCombination.valueOf("Shortcut+Shift+BACK_SPACE");

  private final Texts texts = new Texts(RecentMenu.class);
  private final Menu menu;
  private final RecentFiles recent;
  private final TaskRunner tasks;
  private final Consumer<Path> opener;

  /** Fills {@code menu} whenever {@code file}, which it is in, is about to show. */
  public RecentMenu(
      Menu menu, Menu file, RecentFiles recent, TaskRunner tasks, Consumer<Path> opener) {
    this.menu = menu;
    this.recent = recent;
    this.tasks = tasks;
    this.opener = opener;
    file.setOnShowing(
        event -> {
          if (file.equals(event.getTarget())) {
            fill();
          }
        });
    fill();
  }

  private void fill() {
    List<Path> paths = recent.paths();
    List<MenuItem> items = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      Path path = paths.get(i);
      MenuItem item = new MenuItem(recent.labels().get(i));
      // A name is no place for access keys.
      item.setMnemonicParsing(false);
      item.setOnAction(event -> opener.accept(path));
      items.add(item);
    }
    if (!paths.isEmpty()) {
      MenuItem clear = new MenuItem(texts.get("menu.recent.clear"));
      clear.setId("clearRecentItem");
      clear.setAccelerator(CLEAR);
      clear.setOnAction(event -> clear());
      menu.getItems().setAll(items);
      menu.getItems().addAll(new SeparatorMenuItem(), clear);
      greyMissing(paths, items);
    } else {
      MenuItem none = new MenuItem(texts.get("menu.recent.none"));
      none.setDisable(true);
      menu.getItems().setAll(none);
    }
  }

  private void clear() {
    recent.clear();
    fill();
  }

  private void greyMissing(List<Path> paths, List<MenuItem> items) {
    Look look = new Look(paths);
    look.setOnSucceeded(
        event -> {
          for (int i = 0; i < items.size(); i++) {
            if (look.getValue().contains(paths.get(i))) {
              items.get(i).setDisable(true);
              items.get(i).setText(texts.get("menu.recent.missing", items.get(i).getText()));
            }
          }
        });
    tasks.start(look);
  }
}
