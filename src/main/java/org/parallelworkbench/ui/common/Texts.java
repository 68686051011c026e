package org.parallelworkbench.ui.common;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of one package of the window, in the user's language. Immutable. */
public final class Texts {

  private final ResourceBundle bundle;

  /** The texts in the package of {@code type}. */
  public Texts(Class<?> type) {
    bundle = Fxml.texts(type);
  }

  /**
   * A text, with {@code {0}}, {@code {1}}, … replaced as {@link MessageFormat} does.
   *
   * @throws java.util.MissingResourceException if there is no text of this key
   */
  public String get(String key, Object... arguments) {
    String pattern = bundle.getString(key);
    return arguments.length == 0 ? pattern : MessageFormat.format(pattern, arguments);
  }
}
