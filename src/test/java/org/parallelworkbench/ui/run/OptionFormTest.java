package org.parallelworkbench.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.ui.common.FxTest;

class OptionFormTest extends FxTest {

  private static final Option<?> TERMS = Option.terms("terms", "Terms", "What to count.", "A, B");
  private static final Option<?> DELAY = Option.seconds("delay", "Delay (s)", "A rest.", "0.25");
  private static final Option<?> CASE = Option.toggle("case", "Match case", "As typed.", false);
  private static final Option<?> MODE =
      Option.choice("mode", "Mode", "How.", List.of("fast", "plain"));

  private OptionForm form;

  @BeforeEach
  void showForm() {
    show(
        600,
        100,
        () -> {
          FlowPane pane = new FlowPane();
          form = new OptionForm(pane);
          form.show(new Configurable(List.of(TERMS, DELAY, CASE, MODE)), Settings.DEFAULTS);
          return pane;
        });
  }

  @Test
  void showsEveryOptionWithItsDefault() {
    assertThat(node("terms", TextField.class).getText()).isEqualTo("A, B");
    assertThat(node("delay", TextField.class).getText()).isEqualTo("0.25");
    assertThat(node("case", CheckBox.class).isSelected()).isFalse();
    assertThat(node("case", CheckBox.class).getText()).isEqualTo("Match case");
    assertThat(node("mode", ComboBox.class).getValue()).isEqualTo("fast");
    assertThat(labels()).contains("Terms", "Delay (s)", "Mode");
  }

  @Test
  void explainsEveryOptionToScreenReaders() {
    assertThat(Stream.of("terms", "delay", "case", "mode").map(key -> node(key, Node.class)))
        .extracting(Node::getAccessibleText, Node::getAccessibleHelp)
        .containsExactly(
            tuple("Terms", "What to count."),
            tuple("Delay (s)", "A rest."),
            tuple("Match case", "As typed."),
            tuple("Mode", "How."));
  }

  @Test
  void takesWhatTheUserChooses() {
    clickOn("#option-delay").push(KeyCode.SHORTCUT, KeyCode.A).write("0.7");
    clickOn("#option-case");
    onFx(() -> node("mode", ComboBox.class).getSelectionModel().select(1));
    onFx(() -> node("terms", TextField.class).setText("whale, sea"));

    assertThat(form.settingsProperty().get().toMap())
        .isEqualTo(Map.of("terms", "whale, sea", "delay", "0.7", "case", "true", "mode", "plain"));
  }

  @Test
  void keepsWhatMakesNoSenseForOthersToJudge() {
    onFx(() -> node("delay", TextField.class).setText("soon"));

    assertThat(form.settingsProperty().get().text(DELAY)).isEqualTo("soon");
  }

  @Test
  void showsALongTextInFull() {
    Option<?> text = Option.text("command", "Command", "What to run.", "");
    onFx(() -> form.show(new Configurable(List.of(text)), Settings.DEFAULTS));
    assertThat(node("command", TextField.class).getPrefColumnCount()).isEqualTo(9);

    Settings remembered = Settings.DEFAULTS.with(text, "gzip -9c {} --and --so --on");
    onFx(() -> form.show(new Configurable(List.of(text)), remembered));
    assertThat(node("command", TextField.class).getText()).isEqualTo(remembered.text(text));
    assertThat(node("command", TextField.class).getPrefColumnCount()).isEqualTo(27);
  }

  @Test
  void marksTheOneAtFaultAndNoOther() {
    onFx(() -> form.mark("delay"));
    assertThat(marked()).containsExactly("option-delay");

    onFx(() -> form.mark("terms"));
    assertThat(marked()).containsExactly("option-terms");

    onFx(() -> form.mark(""));
    assertThat(marked()).isEmpty();
  }

  @Test
  void showsAnotherPipelineInPlaceOfThisOne() {
    Settings remembered = Settings.DEFAULTS.with(MODE, "plain");

    onFx(() -> form.show(new Configurable(List.of(MODE)), remembered));

    assertThat(lookup("#option-terms").queryAll()).isEmpty();
    assertThat(node("mode", ComboBox.class).getValue()).isEqualTo("plain");
    assertThat(form.settingsProperty().get()).isEqualTo(remembered);
  }

  private <T extends Node> T node(String key, Class<T> type) {
    return lookup("#option-" + key).queryAs(type);
  }

  private List<String> labels() {
    return lookup(Label.class::isInstance).<Label>queryAll().stream().map(Label::getText).toList();
  }

  private List<String> marked() {
    return Stream.of("terms", "delay", "case", "mode")
        .map(key -> node(key, Node.class))
        .filter(node -> node.getPseudoClassStates().contains(Styles.STATE_DANGER))
        .map(Node::getId)
        .toList();
  }

  /** A pipeline that is nothing but its options. */
  private record Configurable(List<Option<?>> options) implements Pipeline {

    @Override
    public String id() {
      return "configurable";
    }

    @Override
    public String name() {
      return "Configurable";
    }

    @Override
    public String description() {
      return "Has options.";
    }

    @Override
    public FileEvaluator evaluator(Settings settings) {
      throw new UnsupportedOperationException("only its options are shown");
    }
  }
}
