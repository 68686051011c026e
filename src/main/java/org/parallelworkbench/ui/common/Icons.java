package org.parallelworkbench.ui.common;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes icons that take their colour and size from the style sheet. */
public final class Icons {

  private Icons() {}

  /** A new icon with the style classes given beside its own. */
  public static FontIcon of(Ikon ikon, String... styleClasses) {
    FontIcon icon = new FontIcon(ikon);
    icon.getStyleClass().addAll(styleClasses);
    return icon;
  }
}
