package org.parallelworkbench.ui.common;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.export.AtomicFile;

/**
 * The small button beside a chart that takes the chart away: as an image on the clipboard, or in a
 * file. Used on the FX thread only; files are written off it.
 */
public final class ChartMenu {

  private final Texts texts = new Texts(ChartMenu.class);
  private final String name;
  private final Choosers choosers;
  private final TaskRunner tasks;
  private final Notices notices;
  private final MenuButton root = new MenuButton();

  private ChartMenu(
      String name,
      Supplier<? extends Image> image,
      Choosers choosers,
      TaskRunner tasks,
      Notices notices) {
    this.name = name;
    this.choosers = choosers;
    this.tasks = tasks;
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
    choosers
        .save(texts.get("chart.save"), name + extension)
        .ifPresent(target -> write(target, content));
  }

  private void write(Path target, AtomicFile.Content<OutputStream> content) {
    SaveTask task = new SaveTask(target, content);
    task.setOnSucceeded(event -> notices.info(texts.get("chart.saved", target)));
    task.setOnFailed(
        event ->
            notices.error(
                Phrases.of(String.valueOf(task.getException().getMessage())),
                () -> write(target, content)));
    tasks.start(task);
  }

  /** Writes a file, whole or not at all. */
  private static final class SaveTask extends Task<@Nullable Void> {

    private final Path target;
    private final AtomicFile.Content<OutputStream> content;

    SaveTask(Path target, AtomicFile.Content<OutputStream> content) {
      this.target = target;
      this.content = content;
    }

    @Override
    protected @Nullable Void call() throws IOException {
      AtomicFile.write(target, content);
      return null;
    }
  }
}
