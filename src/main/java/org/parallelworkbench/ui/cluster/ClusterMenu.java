package org.parallelworkbench.ui.cluster;

import java.nio.file.Path;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.parallelworkbench.engine.cluster.ClusterTools;
import org.parallelworkbench.ui.commands.Obstacles;
import org.parallelworkbench.ui.common.Choosers;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.TaskRunner;
import org.parallelworkbench.ui.common.Texts;

/** Fills the menu <i>Cluster</i>. Used on the FX thread only. */
public final class ClusterMenu {

  private final Texts texts = new Texts(ClusterMenu.class);
  private final ClusterCommands commands;

  /**
   * @param running whether a run is on, which nothing is to be changed under
   * @param folder that of the program's settings
   */
  public ClusterMenu(
      Menu menu,
      ObservableBooleanValue running,
      Stage owner,
      ClusterTools tools,
      Path folder,
      Choosers choosers,
      TaskRunner tasks,
      Notices notices,
      ClusterCommands.Surroundings surroundings) {
    this.commands =
        new ClusterCommands(
            owner, tools, new ClusterStore(folder), choosers, tasks, notices, surroundings);
    BooleanBinding locked = commands.busyProperty().or(running);
    MenuItem start = item("menu.start", "Shortcut+Alt+L", commands::askToStart);
    MenuItem stop = item("menu.stop", "Shortcut+Alt+Shift+L", commands::stop);
    MenuItem status = item("menu.status", "Shortcut+Alt+I", commands::showStatus);
    MenuItem settings = item("menu.settings", "Shortcut+Alt+K", commands::configure);
    MenuItem test = item("menu.test", "Shortcut+Alt+T", commands::test);
    Obstacles.add(start, locked, texts.get("menu.locked"));
    Obstacles.add(stop, locked, texts.get("menu.locked"));
    Obstacles.add(settings, locked, texts.get("menu.locked"));
    Obstacles.add(test, locked, texts.get("menu.locked"));
    menu.getItems().setAll(start, stop, status, new SeparatorMenuItem(), settings, test);
  }

  private MenuItem item(String key, String keys, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId(key);
    item.setAccelerator(KeyCombination.keyCombination(keys));
    item.setOnAction(event -> action.run());
    return item;
  }

  /** What the menu does. */
  public ClusterCommands commands() {
    return commands;
  }
}
