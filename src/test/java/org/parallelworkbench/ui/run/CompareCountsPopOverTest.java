package org.parallelworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.ui.common.FxTest;

class CompareCountsPopOverTest extends FxTest {

  private static final int MOST = 16;
  private static final List<Integer> DEFAULT_COUNTS = List.of(4, 8, 10, 12);

  private final ObjectProperty<List<Integer>> counts = new SimpleObjectProperty<>(DEFAULT_COUNTS);

  @BeforeEach
  void showPopOver() {
    show(
        700,
        500,
        () -> {
          Button owner = new Button("at");
          owner.setOnAction(event -> new CompareCountsPopOver(counts, MOST).show(owner));
          return new StackPane(owner);
        });
    clickOn("at");
  }

  @Test
  void ticksWhatIsChosen() {
    assertThat(field().getText()).isEqualTo("4, 8, 10, 12");
    assertThat(ticked()).containsExactly(4, 8, 10, 12);
    assertThat(problem()).isEmpty();
  }

  @Test
  void offersNoMoreThanTheMost() {
    assertThat(lookup("#compare-16").tryQuery()).isPresent();
    assertThat(lookup("#compare-24").tryQuery()).isEmpty();
  }

  @Test
  void theTextFollowsTheTicks() {
    clickOn("#compare-8").clickOn("#compare-2");

    assertThat(field().getText()).isEqualTo("2, 4, 10, 12");
    assertThat(counts.get()).containsExactly(2, 4, 10, 12);
  }

  @Test
  void theTicksFollowTheText() {
    type("16, 3");

    assertThat(ticked()).containsExactly(3, 16);
    assertThat(counts.get()).containsExactly(3, 16);
    assertThat(field().getText()).as("left as typed").isEqualTo("16, 3");
  }

  @Test
  void ticksKeepTypedCountsThatHaveNoBox() {
    type("5, 100");
    assertThat(ticked()).isEmpty();

    clickOn("#compare-4");

    assertThat(field().getText()).isEqualTo("4, 5, 100");
    assertThat(counts.get()).containsExactly(4, 5, 100);
  }

  @Test
  void whatIsNoListIsExplainedAndLeavesTheChoiceAsItWas() {
    type("4, x");

    assertThat(problem()).contains("“x” does not fit");
    assertThat(field().getPseudoClassStates()).contains(Styles.STATE_DANGER);
    assertThat(counts.get()).containsExactly(4);
    assertThat(ticked()).containsExactly(4);

    clickOn("#compare-6");

    assertThat(problem()).isEmpty();
    assertThat(field().getPseudoClassStates()).doesNotContain(Styles.STATE_DANGER);
    assertThat(field().getText()).isEqualTo("4, 6");
    assertThat(counts.get()).containsExactly(4, 6);
  }

  @Test
  void theLastTickCannotLeaveNothingToCompare() {
    type("8");

    clickOn("#compare-8");

    assertThat(problem()).isNotEmpty();
    assertThat(counts.get()).containsExactly(8);

    clickOn("#compare-2");

    assertThat(counts.get()).containsExactly(2);
    assertThat(field().getText()).isEqualTo("2");
  }

  @Test
  void enterCloses() {
    clickOn(field()).push(KeyCode.ENTER);
    settle();

    assertThat(lookup("#compareCountsField").tryQuery()).isEmpty();
    assertThat(counts.get()).isEqualTo(DEFAULT_COUNTS);
  }

  private void type(String text) {
    clickOn(field()).push(KeyCode.SHORTCUT, KeyCode.A).write(text);
  }

  private TextField field() {
    return lookup("#compareCountsField").queryAs(TextField.class);
  }

  private String problem() {
    return lookup(".problem").queryAs(Label.class).getText();
  }

  private List<Integer> ticked() {
    return IntStream.rangeClosed(1, MOST)
        .filter(
            count ->
                lookup("#compare-" + count)
                    .<CheckBox>tryQuery()
                    .map(CheckBox::isSelected)
                    .orElse(false))
        .boxed()
        .toList();
  }
}
