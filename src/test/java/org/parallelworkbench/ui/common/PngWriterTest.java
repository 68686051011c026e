package org.parallelworkbench.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngWriterTest extends FxTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 3", "3, 500", "640, 2"})
  void writesEveryPixelAsItIs(int width, int height) throws IOException {
    Random random = new Random(31L * width + height);
    WritableImage image = new WritableImage(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        // Half transparent pixels lose bits on their way into an image, so none are made.
        int opaque = random.nextBoolean() ? 0xFF000000 | random.nextInt() : 0;
        image.getPixelWriter().setArgb(x, y, opaque);
      }
    }

    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PngWriter.write(image, out);

    Image read = new Image(new ByteArrayInputStream(out.toByteArray()));
    assertThat(read.isError()).isFalse();
    assertThat(read.getWidth()).isEqualTo(width);
    assertThat(read.getHeight()).isEqualTo(height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        assertThat(read.getPixelReader().getArgb(x, y))
            .as("pixel %d, %d", x, y)
            .isEqualTo(image.getPixelReader().getArgb(x, y));
      }
    }
  }
}
