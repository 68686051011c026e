package org.parallelworkbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "A, B           | A;B",
        "A,,B,          | A;B",
        "  new  york ,B | new  york;B",
        "a\\,b, c       | a,b;c",
        "a\\\\, c       | a\\;c",
        "C:\\\\x        | C:\\x",
        "x\\            | x\\",
      })
  void readsTermsSeparatedByCommas(String text, String expected) throws InvalidSettingException {
    assertThat(Terms.parse("terms", text)).containsExactly(expected.split(";"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", ",", " , ,, "})
  void refusesAnEmptyList(String text) {
    assertThatThrownBy(() -> Terms.parse("terms", text))
        .isInstanceOfSatisfying(
            InvalidSettingException.class, e -> assertThat(e.key()).isEqualTo("terms"))
        .hasMessage("Enter at least one term to count, such as A, B.");
  }

  @Test
  void refusesATermGivenTwice() {
    assertThatThrownBy(() -> Terms.parse("terms", "A, b, A"))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("“A” is given twice; once is enough.");
  }

  @Test
  void tellsTermsApartByCase() throws InvalidSettingException {
    assertThat(Terms.parse("terms", "A, a")).containsExactly("A", "a");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void readsWhatItWrote(long seed) throws InvalidSettingException {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<String> terms = new ArrayList<>();
      for (int i = 0; i <= random.nextInt(4); i++) {
        StringBuilder term = new StringBuilder().append(i);
        random.ints(random.nextInt(5), 0, 6).forEach(c -> term.append("a,\\ ß\t".charAt(c)));
        terms.add(term.append('.').toString());
      }
      assertThat(Terms.parse("terms", Terms.format(terms))).isEqualTo(terms);
    }
  }
}
