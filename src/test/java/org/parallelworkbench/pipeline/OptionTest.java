package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionTest {

  private static final Option<Boolean> TOGGLE = Option.toggle("deep", "Deep", "Help.", true);
  private static final Option<Duration> SECONDS = Option.seconds("wait", "Wait", "Help.", "0.25");
  private static final Option<List<String>> TERMS = Option.terms("terms", "Terms", "Help.", "A, B");
  private static final Option<String> CHOICE =
      Option.choice("size", "Size", "Help.", List.of("auto", "Small", "Large"));

  @Test
  void parsesItsOwnDefault() throws InvalidSettingException {
    assertThat(TOGGLE.parse(TOGGLE.defaultText())).isTrue();
    assertThat(SECONDS.parse(SECONDS.defaultText())).isEqualTo(Duration.ofMillis(250));
    assertThat(TERMS.parse(TERMS.defaultText())).containsExactly("A", "B");
    assertThat(CHOICE.parse(CHOICE.defaultText())).isEqualTo("auto");
  }

  @Test
  void saysHowToShowIt() {
    assertThat(List.of(TOGGLE, SECONDS, TERMS, CHOICE))
        .extracting(Option::kind)
        .containsExactly(
            Option.Kind.TOGGLE, Option.Kind.SECONDS, Option.Kind.TERMS, Option.Kind.CHOICE);
    assertThat(CHOICE.choices()).containsExactly("auto", "Small", "Large");
    assertThat(TOGGLE.choices()).containsExactly("true", "false");
    assertThat(TERMS.choices()).isEmpty();
    assertThat(SECONDS.label()).isEqualTo("Wait");
    assertThat(SECONDS.help()).isEqualTo("Help.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " a  b ", "\\d+, x"})
  void takesAnyTextAsItIs(String text) throws InvalidSettingException {
    Option<String> option = Option.text("what", "What", "Help.", "this");
    assertThat(option.parse(text)).isEqualTo(text);
    assertThat(option.kind()).isEqualTo(Option.Kind.TEXT);
    assertThat(option.defaultText()).isEqualTo("this");
  }

  @ParameterizedTest
  @CsvSource({"true, true", "' FALSE ', false", "True, true"})
  void readsToggles(String text, boolean expected) throws InvalidSettingException {
    assertThat(TOGGLE.parse(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "3600, 3600000000000",
    "' 1.5 ', 1500000000",
    "1e-3, 1000000",
    "0.0000000019, 1"
  })
  void readsSeconds(String text, long nanos) throws InvalidSettingException {
    assertThat(SECONDS.parse(text)).isEqualTo(Duration.ofNanos(nanos));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-0.1", "3600.000000001", "1,5", "NaN", "0x10"})
  void refusesWhatIsNoTime(String text) {
    assertThatThrownBy(() -> SECONDS.parse(text))
        .isInstanceOfSatisfying(
            InvalidSettingException.class, e -> assertThat(e.key()).isEqualTo("wait"))
        .hasMessage("Wait is a number of seconds from 0 to 3600, such as 0.25.");
  }

  @Test
  void refusesOtherToggles() {
    assertThatThrownBy(() -> TOGGLE.parse("yes"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("Deep is either true or false.");
  }

  @Test
  void findsAChoiceWhateverItsCase() throws InvalidSettingException {
    assertThat(CHOICE.parse(" large ")).isEqualTo("Large");
  }

  @Test
  void refusesAnotherChoice() {
    assertThatThrownBy(() -> CHOICE.parse("huge"))
        .isInstanceOfSatisfying(
            InvalidSettingException.class, e -> assertThat(e.key()).isEqualTo("size"))
        .hasMessage("Size is one of auto, Small, Large; not huge.");
  }
}
