package org.parallelworkbench.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRulerTest {

  /** Ten pixels for every character. */
  private final TextRuler ruler = new TextRuler(point -> 10);

  @ParameterizedTest
  @CsvSource(
      value = {
        "abcdef, 60, abcdef",
        "abcdef, 59, abcd…",
        "abcdef, 40, abc…",
        "abcdef, 39, ''",
        "abcdef, 0, ''",
        "ab, 20, ab",
        "ab, 19, ''",
        "'', 0, ''"
      })
  void shortensToTheRoomThereIs(String text, double room, String expected) {
    assertThat(ruler.fit(text, room)).isEqualTo(expected);
  }

  @Test
  void neverHalvesACharacter() {
    String faces = "\uD83D\uDE00".repeat(6);

    assertThat(ruler.fit(faces, 50)).isEqualTo("\uD83D\uDE00".repeat(4) + "…");
  }

  @Test
  void measuresEachCharacterOnce() {
    AtomicInteger measured = new AtomicInteger();
    TextRuler counting =
        new TextRuler(
            point -> {
              measured.incrementAndGet();
              return 1;
            });

    assertThat(counting.width("aaaabbbb")).isEqualTo(8);
    assertThat(counting.width("abab")).isEqualTo(4);
    assertThat(measured).hasValue(2);
  }

  @Test
  void wrapsBetweenWords() {
    assertThat(ruler.wrap("one two three", 70)).containsExactly("one two", "three");
    assertThat(ruler.wrap("one two three", 1_000)).containsExactly("one two three");
    assertThat(ruler.wrap("incomprehensible a b", 50)).containsExactly("incomprehensible", "a b");
  }
}
