package org.parallelworkbench.ui.help;

import atlantafx.base.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.parallelworkbench.ui.common.Paragraph;
import org.parallelworkbench.ui.common.Texts;

/** Says what a chart shows, with a way to the guide. Used on the FX thread only. */
public final class HelpPopOver {

  private static final double WIDTH = 380;

  private final HelpTopic topic;
  private final String explanation;

  /**
   * @param explanation some sentences; each line is a paragraph
   */
  public HelpPopOver(HelpTopic topic, String explanation) {
    this.topic = topic;
    this.explanation = explanation;
  }

  /** Shows it at a node, which is fired a {@link HelpEvent} if the user wants to read more. */
  public void show(Node owner, PopOver.ArrowLocation arrow) {
    Texts texts = new Texts(HelpPopOver.class);
    PopOver popOver = new PopOver();
    VBox content = new VBox(8);
    content.getStyleClass().add("help-popover");
    Label title = new Label(texts.get("question"));
    title.getStyleClass().add(Styles.TEXT_BOLD);
    content.getChildren().add(title);
    explanation
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> Paragraph.of(line, WIDTH))
        .forEach(content.getChildren()::add);
    Hyperlink more = new Hyperlink(texts.get("more"));
    more.setId("helpMore");
    more.setOnAction(
        event -> {
          popOver.hide();
          owner.fireEvent(new HelpEvent(topic));
        });
    content.getChildren().add(more);
    popOver.setContentNode(content);
    popOver.setArrowLocation(arrow);
    popOver.setAnimated(false);
    popOver.show(owner);
    more.requestFocus();
  }
}
