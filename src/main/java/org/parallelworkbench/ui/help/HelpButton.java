package org.parallelworkbench.ui.help;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;
import org.parallelworkbench.ui.common.Icons;
import org.parallelworkbench.ui.common.Texts;

/** Makes the small button beside a chart that says what the chart shows. */
public final class HelpButton {

  private HelpButton() {}

  /**
   * A button.
   *
   * @param id of the button
   * @param name what it explains, for its tooltip and for screen readers
   * @param explanation some sentences; each line is a paragraph
   * @param arrow on which side of what is said the button is
   */
  public static Button of(
      HelpTopic topic, String id, String name, String explanation, PopOver.ArrowLocation arrow) {
    Texts texts = new Texts(HelpButton.class);
    Button button = new Button(null, Icons.of(Feather.HELP_CIRCLE));
    button.setId(id);
    button.setTooltip(new Tooltip(texts.get("button", name)));
    button.setAccessibleText(texts.get("button", name));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "help-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    HelpPopOver popOver = new HelpPopOver(topic, explanation);
    button.setOnAction(event -> popOver.show(button, arrow));
    return button;
  }
}
