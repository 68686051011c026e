package org.parallelworkbench.ui.window;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableObjectValue;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.input.KeyCombination;
import org.parallelworkbench.ui.commands.Obstacles;
import org.parallelworkbench.ui.common.ChartMenu;
import org.parallelworkbench.ui.common.Notices;
import org.parallelworkbench.ui.common.Texts;

/** The items that take away the chart of whichever tab is in view. */
final class ChartItems {

  private final Texts texts = new Texts(ChartItems.class);
  private final ObservableObjectValue<Tab> shown;
  private final Notices notices;
  private final Map<Tab, ChartMenu> charts = new HashMap<>();

  ChartItems(ObservableObjectValue<Tab> shown, Notices notices) {
    this.shown = shown;
    this.notices = notices;
  }

  /** The chart of a tab. */
  void add(Tab tab, ChartMenu chart) {
    charts.put(tab, chart);
  }

  /** Puts the items into a menu. */
  void fill(Menu menu) {
    menu.getItems()
        .setAll(
            item("copyChartItem", "menu.chart.copy", "Shortcut+Shift+B", ChartMenu.Taking.COPY),
            item("pngChartItem", "menu.chart.png", "Shortcut+Shift+X", ChartMenu.Taking.PNG),
            item("svgChartItem", "menu.chart.svg", "Shortcut+Shift+V", ChartMenu.Taking.SVG));
  }

  private MenuItem item(String id, String key, String keys, ChartMenu.Taking taking) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setId(id);
    item.setAccelerator(KeyCombination.valueOf(keys));
    item.setOnAction(event -> take(taking));
    Obstacles.add(
        item,
        Bindings.createBooleanBinding(() -> !charts.containsKey(shown.get()), shown),
        texts.get("obstacle.chart"));
    return item;
  }

  private void take(ChartMenu.Taking taking) {
    ChartMenu chart = charts.get(shown.get());
    if (chart == null || !chart.take(taking)) {
      notices.info(texts.get("obstacle.chart"));
    }
  }
}
