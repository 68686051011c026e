package org.parallelworkbench.pipeline.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SentenceCounterTest {

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "'...', 0",
    "One, 1",
    "'One. Two! Three?', 3",
    "'It is 3.14 in the U.S. today. “Yes!” he said.', 3",
    "'e.g. this one', 1",
    "'日本。語。', 2",
    "'नमस्ते। दुनिया।', 2",
  })
  void countsSentences(String text, long sentences) {
    SentenceCounter counter = new SentenceCounter();
    counter.accept(text.toCharArray(), text.length());
    assertThat(counter.finish()).isEqualTo(sentences);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void piecesGiveWhatTheWholeTextGives(long seed) {
    Random random = new Random(seed);
    String text = Texts.any(random, 1 + random.nextInt(400));
    for (int least : new int[] {1, 2, 5, 20, 200}) {
      SentenceCounter counter = new SentenceCounter(least);
      Texts.pour(text, counter, random, 1 + random.nextInt(30));
      assertThat(counter.finish()).as("“%s” from %s", text, least).isEqualTo(count(text));
    }
  }

  /** A full stop after which only something much later says whether a sentence has ended. */
  @Test
  void looksAheadAsFarAsNecessary() {
    for (String end : new String[] {"x", "X", "."}) {
      String text = "Up. " + "1, ".repeat(1000) + end + " More.";
      SentenceCounter counter = new SentenceCounter(8);
      Texts.pour(text, counter, new Random(1), 10);
      assertThat(counter.finish()).as(end).isEqualTo(count(text));
    }
  }

  @Test
  void cutsWhatDoesNotEnd() {
    SentenceCounter counter = new SentenceCounter();
    char[] chunk = "ab ".repeat(4096).toCharArray();
    for (int i = 0; i < 300; i++) {
      counter.accept(chunk, chunk.length);
    }
    assertThat(counter.finish()).isBetween(2L, 4L);
  }

  /** The same from the whole text. */
  static long count(String text) {
    BreakIterator boundaries = BreakIterator.getSentenceInstance(Locale.ROOT);
    boundaries.setText(text);
    long count = 0;
    int from = boundaries.first();
    for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
      if (text.substring(from, to).codePoints().anyMatch(Character::isLetterOrDigit)) {
        count++;
      }
      from = to;
    }
    return count;
  }
}
