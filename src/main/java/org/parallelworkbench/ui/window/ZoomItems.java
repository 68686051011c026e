package org.parallelworkbench.ui.window;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.parallelworkbench.ui.commands.Obstacles;
import org.parallelworkbench.ui.common.Texts;
import org.parallelworkbench.ui.timeline.TimelineView;

/** The items that show more or less of the timeline. */
final class ZoomItems {

  private final Texts texts = new Texts(ZoomItems.class);
  private final Menu menu;
  private final ObservableBooleanValue hidden;

  private ZoomItems(Menu menu, ObservableBooleanValue hidden) {
    this.menu = menu;
    this.hidden = hidden;
  }

  /**
   * Fills a menu.
   *
   * @param shown whether the timeline is in view
   */
  static void fill(Menu menu, TimelineView timeline, ReadOnlyBooleanProperty shown) {
    ZoomItems items = new ZoomItems(menu, shown.not());
    items.add("zoomInItem", "menu.zoom.in", "Alt+UP", timeline::zoomIn);
    items.add("zoomOutItem", "menu.zoom.out", "Alt+DOWN", timeline::zoomOut);
    items.add("zoomAllItem", "menu.zoom.all", "Alt+HOME", timeline::zoomToAll);
  }

  private void add(String id, String key, String keys, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId(id);
    item.setAccelerator(KeyCombination.valueOf(keys));
    item.setOnAction(event -> action.run());
    Obstacles.add(item, hidden, texts.get("obstacle.timeline"));
    menu.getItems().add(item);
  }
}
