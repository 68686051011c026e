package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import javafx.concurrent.Task;
import javafx.scene.Parent;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartMenuTest extends FxTest {

  private final FakeChoosers choosers = new FakeChoosers();
  private final AtomicReference<Notices> notices = new AtomicReference<>();

  @TempDir private Path folder;

  @Test
  void copiesTheChart() {
    show(400, 200, this::withFigure);

    choose("Copy image");

    Image copied = fromFx(() -> Clipboard.getSystemClipboard().getImage());
    assertThat(copied.getWidth()).isEqualTo(80);
    assertThat(notice()).isEqualTo("The chart is on the clipboard.");
  }

  @Test
  void savesAPng() throws IOException {
    Path target = folder.resolve("chart.png");
    choosers.chooseTarget(target);
    show(400, 200, this::withFigure);

    choose("Save as PNG…");

    try (var in = Files.newInputStream(target)) {
      Image saved = new Image(in);
      assertThat(saved.getWidth()).isEqualTo(80);
      assertThat(saved.getPixelReader().getColor(40, 40)).isEqualTo(Color.RED);
    }
    assertThat(notice()).isEqualTo("Saved " + target + ".");
  }

  @Test
  void savesAnSvg() throws IOException {
    Path target = folder.resolve("chart.svg");
    choosers.chooseTarget(target);
    show(400, 200, this::withFigure);

    choose("Save as SVG…");

    assertThat(Files.readString(target)).startsWith("<?xml").contains("fill=\"#ff0000\"");
    assertThat(notice()).isEqualTo("Saved " + target + ".");
  }

  @Test
  void saysWhyItCouldNotSave() {
    Path target = folder.resolve("missing").resolve("chart.png");
    choosers.chooseTarget(target);
    show(400, 200, this::withFigure);

    choose("Save as PNG…");

    assertThat(notice()).contains(target.toString());
  }

  @Test
  void savesNothingWhenTheUserThinksBetterOfIt() {
    show(400, 200, this::withFigure);

    choose("Save as PNG…");

    assertThat(folder).isEmptyDirectory();
    assertThat(fromFx(() -> notices.get().root().isShowing())).isFalse();
  }

  @Test
  void copiesAChartOfNodes() {
    show(400, 200, this::withNode);

    choose("Copy image");

    Image copied = fromFx(() -> Clipboard.getSystemClipboard().getImage());
    assertThat(copied.getPixelReader().getColor(30, 20)).isEqualTo(Color.BLUE);
  }

  @Test
  void savesAChartOfNodesAsPng() throws IOException {
    Path target = folder.resolve("nodes.png");
    choosers.chooseTarget(target);
    show(400, 200, this::withNode);

    choose("Save as PNG…");

    try (var in = Files.newInputStream(target)) {
      assertThat(new Image(in).getPixelReader().getColor(30, 20)).isEqualTo(Color.BLUE);
    }
  }

  @Test
  void savesAChartOfNodesAsSvg() throws IOException {
    Path target = folder.resolve("nodes.svg");
    choosers.chooseTarget(target);
    show(400, 200, this::withNode);

    choose("Save as SVG…");

    assertThat(Files.readString(target))
        .contains("<title>test</title>")
        .contains("width=\"30\" height=\"20\" fill=\"#0000ff\"");
    assertThat(notice()).isEqualTo("Saved " + target + ".");
  }

  private Parent withNode() {
    Rectangle chart = new Rectangle(30, 20, Color.BLUE);
    return framed(ChartMenu.ofNode("test", chart, choosers, Task::run, notices()));
  }

  private Parent withFigure() {
    Figure figure = new Figure("test", 40, 40, to -> to.rectangle(0, 0, 40, 40, Color.RED));
    return framed(ChartMenu.ofFigure("test", () -> figure, choosers, Task::run, notices()));
  }

  private Notices notices() {
    notices.set(new Notices(new StackPane()));
    return notices.get();
  }

  private Parent framed(ChartMenu menu) {
    return new VBox(menu.root(), notices.get().root());
  }

  private void choose(String item) {
    clickOn("#testMenu");
    clickOn(item);
  }

  private String notice() {
    await("a notice", () -> notices.get().root().isShowing());
    return fromFx(() -> notices.get().root().getText());
  }
}
