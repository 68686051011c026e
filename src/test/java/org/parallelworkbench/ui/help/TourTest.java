package org.parallelworkbench.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.ui.common.FxTest;

/** The tour over stand-ins for the window's controls. */
class TourTest extends FxTest {

  private Tour tour;

  @BeforeEach
  void openWindow() {
    show(600, 500, TourTest::controls);
    tour = fromFx(() -> new Tour(stage().getScene()));
    onFx(tour::start);
  }

  /** One of them, the slider, is missing. */
  private static VBox controls() {
    Tab comparison = new Tab("Comparison");
    comparison.setId("comparisonTab");
    Tab history = new Tab("History");
    history.setId("historyTab");
    return new VBox(
        20,
        named("filesTable"),
        named("pipelineBox"),
        named("runButton"),
        new TabPane(comparison, history));
  }

  private static Button named(String id) {
    Button button = new Button(id);
    button.setId(id);
    return button;
  }

  private String place() {
    return fromFx(
        () -> lookup("#tourPlace").tryQueryAs(Label.class).map(Label::getText).orElse("no tour"));
  }

  @Test
  void goesFromControlToControl() {
    assertThat(place()).isEqualTo("1 of 6");

    clickOn("#tourNext");
    assertThat(place()).isEqualTo("2 of 6");
    type(KeyCode.ENTER);
    assertThat(place()).as("what is not there is passed over").isEqualTo("4 of 6");
    type(KeyCode.RIGHT);
    type(KeyCode.RIGHT);
    assertThat(place()).isEqualTo("6 of 6");
    clickOn("#tourNext");

    assertThat(place()).isEqualTo("no tour");
  }

  @Test
  void goesBack() {
    type(KeyCode.LEFT);
    assertThat(place()).isEqualTo("1 of 6");
    type(KeyCode.RIGHT);
    type(KeyCode.LEFT);

    assertThat(place()).isEqualTo("1 of 6");
  }

  @Test
  void endsAtEscapeAndByButton() {
    type(KeyCode.ESCAPE);
    assertThat(place()).isEqualTo("no tour");

    onFx(tour::start);
    clickOn("#tourEnd");
    assertThat(place()).isEqualTo("no tour");
  }

  @Test
  void beginsAnew() {
    type(KeyCode.RIGHT);
    onFx(tour::start);

    assertThat(place()).isEqualTo("1 of 6");
    assertThat(lookup("#tourPlace").queryAll()).hasSize(1);
  }

  @Test
  void anOfferIsTakenOrDeclinedOnce() {
    AtomicInteger taken = new AtomicInteger();
    TourOffer offer = fromFx(() -> new TourOffer(taken::incrementAndGet));
    show(600, 100, () -> new VBox(offer.root()));

    clickOn("#takeTour");

    assertThat(taken).hasValue(1);
    assertThat(offer.root().isVisible()).isFalse();
    TourOffer declined = fromFx(() -> new TourOffer(taken::incrementAndGet));
    show(600, 100, () -> new VBox(declined.root()));
    clickOn("#declineTour");
    assertThat(taken).hasValue(1);
    assertThat(declined.root().isVisible()).isFalse();
  }
}
