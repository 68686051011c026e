package org.parallelworkbench.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import org.testfx.api.FxRobot;

/** Uses the small button beside a chart as a person would. */
public final class ChartHelp {

  private ChartHelp() {}

  /** Asserts that the button has a name, explains in a few paragraphs, and leads to the guide. */
  public static void assertExplains(FxRobot robot, String selector, HelpTopic topic) {
    Button button = robot.lookup(selector).queryButton();
    AtomicReference<HelpTopic> wanted = new AtomicReference<>();
    button.getScene().addEventHandler(HelpEvent.READ_MORE, event -> wanted.set(event.topic()));
    assertThat(button.getAccessibleText()).isNotBlank();

    robot.clickOn(button);
    assertThat(robot.lookup(".help-popover .label").queryAll())
        .as("its title and paragraphs")
        .hasSizeBetween(4, 7);
    robot.clickOn("#helpMore");

    assertThat(wanted).hasValue(topic);
    assertThat(robot.lookup(".help-popover").tryQuery()).isEmpty();
  }
}
