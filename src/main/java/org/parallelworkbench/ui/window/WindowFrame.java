package org.parallelworkbench.ui.window;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.parallelworkbench.ui.common.Fxml;

/** What the window is like from outside: its sizes, in pixels, its icon and its style. */
final class WindowFrame {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  private WindowFrame() {}

  /** Fills a stage with a content, and gives it the sizes of a first start. */
  static Scene fill(Stage stage, Parent content) {
    Scene scene = new Scene(content);
    scene.getStylesheets().add(Fxml.class.getResource("workbench.css").toExternalForm());
    stage.setScene(scene);
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    AppIcon.giveTo(stage);
    return scene;
  }
}
