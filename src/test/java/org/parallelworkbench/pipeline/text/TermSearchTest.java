package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searching stretches of a text, each on its own, finds what searching the whole finds. */
class TermSearchTest {

  @ParameterizedTest
  @ValueSource(strings = {"A", "AA", "AAA", "AB", "ABA", "ABAB", "AABAA", "BBABB"})
  void stretchesAddUpWhereverTheTextIsCut(String term) {
    Random random = new Random(term.hashCode());
    for (int round = 0; round < 300; round++) {
      String text = text(random, 40);
      Stretch sum = search(random, term, "", true);
      for (int from = 0; from < text.length(); ) {
        int to = Math.min(text.length(), from + random.nextInt(12));
        sum = sum.then(search(random, term, text.substring(from, to), false));
        from = to;
      }
      assertThat(Stretch.counts(List.of(sum)))
          .as("%s in %s", term, text)
          .containsExactly(Samples.count(text, term));
    }
  }

  /** Searches in chunks of one to four characters. */
  private static Stretch search(Random random, String term, String text, boolean fromStart) {
    TermSearch search = new TermSearch(term, fromStart);
    for (int from = 0; from < text.length(); ) {
      int to = Math.min(text.length(), from + 1 + random.nextInt(4));
      search.accept(text.substring(from, to).toCharArray(), to - from);
      from = to;
    }
    return search.found();
  }

  /** Mostly one letter, so that tries stay apart for long. */
  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(random.nextInt(4) == 0 ? 'B' : 'A');
    }
    return text.toString();
  }
}
