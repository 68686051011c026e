package org.parallelworkbench.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads a view's layout and texts, which lie in its controller's package. */
public final class Fxml {

  private Fxml() {}

  /**
   * Loads {@code <simple name of the controller>.fxml}, with the texts of {@code messages} in the
   * same package, and injects the nodes into the controller.
   *
   * @return the root node
   */
  public static Parent load(Object controller) {
    Class<?> type = controller.getClass();
    String layout = type.getSimpleName() + ".fxml";
    FXMLLoader loader = new FXMLLoader(type.getResource(layout), texts(type));
    loader.setController(controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException("the layout " + layout + " cannot be loaded", e);
    }
  }

  /** The texts in the package of {@code type}, in the user's language. */
  public static ResourceBundle texts(Class<?> type) {
    return Language.shown().texts(type, "messages");
  }
}
