package org.parallelworkbench.pipeline.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineJoinerTest {

  @ParameterizedTest
  @CsvSource({
    "'a\nb', 'a b'",
    "'a\r\nb', 'a b'",
    "'a\rb', 'a b'",
    "'a\n\nb', 'a\nb'",
    "'a\r\n\r\nb', 'a\nb'",
    "'a\n \t\nb', 'a\nb'",
    "'a\n  b', 'a b'",
    "'a  \nb', 'a   b'",
    "'a\n', a",
    "'\n\na', '\na'",
  })
  void joinsTheLinesOfAParagraph(String text, String joined) {
    assertThat(join(text, new Random(1), 100)).isEqualTo(joined);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void piecesGiveWhatTheWholeTextGives(long seed) {
    Random random = new Random(seed);
    String text = Texts.any(random, 300);
    assertThat(join(text, random, 1 + random.nextInt(8))).isEqualTo(join(text, random, 10_000));
  }

  private static String join(String text, Random random, int longest) {
    StringBuilder joined = new StringBuilder();
    LineJoiner joiner = new LineJoiner((chunk, length) -> joined.append(chunk, 0, length));
    Texts.pour(text, joiner, random, longest);
    return joined.toString();
  }
}
