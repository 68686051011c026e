package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.ui.common.Drawing.Anchor;

class ChartImagesTest extends FxTest {

  @Test
  void drawsAFigureWithTwiceAsManyPixels() {
    Image image =
        fromFx(
            () ->
                ChartImages.of(
                    new Figure(
                        "test",
                        100,
                        50,
                        drawing -> {
                          drawing.rectangle(0, 0, 100, 50, Color.WHITE);
                          drawing.rectangle(10, 10, 20, 20, Color.RED);
                          drawing.line(50.5, 0, 50.5, 50, Color.BLUE, 1);
                          drawing.frame(70, 10, 20, 20, Color.LIME, 2);
                        })));

    assertThat(image.getWidth()).isEqualTo(200);
    assertThat(image.getHeight()).isEqualTo(100);
    assertThat(color(image, 1, 1)).isEqualTo(Color.WHITE);
    assertThat(color(image, 20, 20)).isEqualTo(Color.RED);
    assertThat(color(image, 59, 59)).isEqualTo(Color.RED);
    assertThat(color(image, 60, 60)).isEqualTo(Color.WHITE);
    assertThat(color(image, 101, 50)).isEqualTo(Color.BLUE);
    assertThat(color(image, 140, 40)).isEqualTo(Color.LIME);
    assertThat(color(image, 160, 40)).isEqualTo(Color.WHITE);
  }

  @Test
  void drawsLinesAreasAndTexts() {
    Image image =
        fromFx(
            () ->
                ChartImages.of(
                    new Figure(
                        "test",
                        100,
                        100,
                        drawing -> {
                          drawing.polygon(
                              new double[] {0, 40, 40}, new double[] {0, 0, 40}, Color.RED);
                          drawing.polyline(
                              new double[] {50, 50, 90}, new double[] {5, 25, 25}, Color.BLUE, 4);
                          drawing.text("████", 100, 90, Anchor.END, 20, Color.LIME);
                        })));

    assertThat(color(image, 70, 20)).isEqualTo(Color.RED);
    assertThat(color(image, 20, 70).getOpacity()).isZero();
    assertThat(color(image, 100, 30)).isEqualTo(Color.BLUE);
    assertThat(color(image, 160, 50)).isEqualTo(Color.BLUE);
    assertThat(color(image, 190, 170)).isEqualTo(Color.LIME);
    assertThat(color(image, 2, 170).getOpacity()).isZero();
  }

  @Test
  void doesNotExceedWhatGraphicsCardsCanDo() {
    Image image = fromFx(() -> ChartImages.of(new Figure("test", 3_000, 10, drawing -> {})));

    assertThat(image.getWidth()).isEqualTo(3_000);
  }

  @Test
  void takesANodeAsItIs() {
    Image image = fromFx(() -> ChartImages.of(new Rectangle(30, 20, Color.RED)));

    assertThat(image.getWidth()).isEqualTo(60);
    assertThat(image.getHeight()).isEqualTo(40);
    assertThat(color(image, 30, 20)).isEqualTo(Color.RED);
  }

  @Test
  void copiesToTheClipboard() {
    Image copied =
        fromFx(
            () -> {
              ChartImages.copy(ChartImages.of(new Rectangle(30, 20, Color.RED)));
              return Clipboard.getSystemClipboard().getImage();
            });

    assertThat(copied).isNotNull();
    assertThat(copied.getWidth()).isEqualTo(60);
    assertThat(color(copied, 30, 20)).isEqualTo(Color.RED);
  }

  @Test
  void figuresHaveASize() {
    assertThatThrownBy(() -> new Figure("test", 0, 10, drawing -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.0 × 10.0");
    assertThatThrownBy(() -> new Figure("test", 10, Double.NaN, drawing -> {}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Color color(Image image, int x, int y) {
    return image.getPixelReader().getColor(x, y);
  }
}
