package org.parallelworkbench.ui.common;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.export.AtomicFile;

/**
 * The small button beside a chart that takes the chart away: as an image on the clipboard, or in a
 * file. Used on the FX thread only; files are written off it.
 */
public final class ChartMenu {

  private final Texts texts = new Texts(ChartMenu.class);
  private final String name;
  private final FileSaver files;
  private final Notices notices;
  private final MenuButton root = new MenuButton();

  private ChartMenu(
      String name,
      Supplier<? extends Image> image,
      Choosers choosers,
      TaskRunner tasks,
      Notices notices) {
    this.name = name;
    this.files =
        new FileSaver(choosers, tasks, notices, target -> texts.get("chart.saved", target));
    this.notices = notices;
    root.setId(name + "Menu");
    root.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
    root.setTooltip(new Tooltip(texts.get("chart.menu")));
    root.setAccessibleText(texts.get("chart.menu"));
    root.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Tweaks.NO_ARROW, "chart-menu");
    addItem("chart.copy", () -> copy(image.get()));
    addItem("chart.png", () -> savePng(image.get()));
  }

  /**
   * A menu for a chart that is drawn.
   *
   * @param name what the chart is called in file names, such as {@code timeline}
   * @param figure the chart as it is on screen when asked
   */
  public static ChartMenu ofFigure(
      String name, Supplier<Figure> figure, Choosers choosers, TaskRunner tasks, Notices notices) {
    ChartMenu menu =
        new ChartMenu(name, () -> ChartImages.of(figure.get()), choosers, tasks, notices);
    menu.addItem("chart.svg", () -> menu.saveSvg(SvgDrawing.document(figure.get())));
    return menu;
  }

  /**
   * A menu for a chart that is made of nodes, which are taken as they are on screen when asked.
   *
   * @param name what the chart is called in file names, such as {@code comparison}
   */
  public static ChartMenu ofNode(
      String name, Node chart, Choosers choosers, TaskRunner tasks, Notices notices) {
    ChartMenu menu = new ChartMenu(name, () -> ChartImages.of(chart), choosers, tasks, notices);
    menu.addItem("chart.svg", () -> menu.saveSvg(NodeSvg.document(chart, name)));
    return menu;
  }

  /** What can be done with the chart, from the first item on: copy, PNG, SVG. */
  public enum Taking {
    COPY,
    PNG,
    SVG
  }

  /**
   * Does what an item of the menu does, if there is a chart to be seen; returns whether there is.
   */
  public boolean take(Taking taking) {
    for (Node node = root; node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    root.getItems().get(taking.ordinal()).fire();
    return true;
  }

  /** The button. */
  public MenuButton root() {
    return root;
  }

  private void addItem(String key, Runnable action) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setOnAction(event -> action.run());
    root.getItems().add(item);
  }

  private void copy(Image image) {
    ChartImages.copy(image);
    notices.info(texts.get("chart.copied"));
  }

  private void savePng(Image image) {
    save(".png", out -> PngWriter.write(image, out));
  }

  private void saveSvg(String document) {
    save(".svg", out -> out.write(document.getBytes(StandardCharsets.UTF_8)));
  }

  private void save(String extension, AtomicFile.Content<OutputStream> content) {
    files.save(
        texts.get("chart.save"), name + extension, target -> AtomicFile.write(target, content));
  }
}
