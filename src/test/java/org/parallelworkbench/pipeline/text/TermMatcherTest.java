package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermMatcherTest {

  @ParameterizedTest
  @CsvSource({
    "AAAA, AA, 2",
    "AAAAA, AA, 2",
    "ABABAB, ABAB, 1",
    "ABABABAB, ABAB, 2",
    "AABAABAAB, AABAAB, 1",
    "ABAABABA, ABA, 2",
    "'', A, 0",
    "AB, ABC, 0",
    "BANANA, ANA, 1",
    "👍👍🏽👍, 👍, 3",
  })
  void countsFromLeftToRightWithoutOverlap(String text, String term, long count) {
    for (int chunk = 1; chunk <= text.length() + 1; chunk++) {
      assertThat(count(text, term, chunk)).isEqualTo(count);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void countsTheSameWhereverTheTextIsCut(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 40; round++) {
      String text = letters(random, 120);
      String term = letters(random, 1 + random.nextInt(6));
      for (int chunk = 1; chunk <= 64; chunk++) {
        assertThat(count(text, term, chunk))
            .as("%s in %s by %d", term, text, chunk)
            .isEqualTo(Samples.count(text, term));
      }
    }
  }

  @Test
  void readsNoFurtherThanTheChunkIsLong() {
    TermMatcher single = new TermMatcher("A", 0);
    TermMatcher pair = new TermMatcher("AA", 0);
    single.accept("AAAA".toCharArray(), 3);
    pair.accept("AAAA".toCharArray(), 3);
    assertThat(single.count()).isEqualTo(3);
    assertThat(pair.count()).isEqualTo(1);
  }

  @Test
  void findsNoEmptyTerm() {
    assertThatThrownBy(() -> new TermMatcher("", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    random.ints(length, 0, 2).forEach(i -> letters.append("AB".charAt(i)));
    return letters.toString();
  }

  private static long count(String text, String term, int chunk) {
    TermMatcher matcher = new TermMatcher(term, 0);
    for (int from = 0; from < text.length(); from += chunk) {
      char[] chars = text.substring(from, Math.min(text.length(), from + chunk)).toCharArray();
      matcher.accept(chars, chars.length);
    }
    return matcher.count();
  }
}
