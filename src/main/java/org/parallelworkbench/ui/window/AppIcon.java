package org.parallelworkbench.ui.window;

import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon in the sizes that desktops ask for, drawn from {@code src/dist/icon.svg}. */
final class AppIcon {

  private AppIcon() {}

  /** Gives it to a window. */
  static void giveTo(Stage stage) {
    IntStream.of(16, 32, 48, 128, 256)
        .mapToObj(size -> AppIcon.class.getResource("icon-" + size + ".png"))
        .map(url -> new Image(Objects.requireNonNull(url).toExternalForm()))
        .forEach(stage.getIcons()::add);
  }
}
