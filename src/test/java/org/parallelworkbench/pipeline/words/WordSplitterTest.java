package org.parallelworkbench.pipeline.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.pipeline.stats.Texts;

class WordSplitterTest {

  /** UAX #29 for ASCII, letters and digits go together, some marks only between their like. */
  private static final Pattern ASCII_WORD =
      Pattern.compile(
          "(?:[A-Za-z0-9_]" + "|(?<=[A-Za-z])[.':](?=[A-Za-z])" + "|(?<=[0-9])[.',;](?=[0-9]))+");

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "'... — !', ''",
    "'The cat, the dog.', 'The|cat|the|dog'",
    "'don’t can''t 3.14 1,000 U.S. well-known', 'don’t|can''t|3.14|1,000|U.S|well|known'",
    "'naïve Straße Дом', 'naïve|Straße|Дом'",
    "'ภาษาไทย', 'ภาษา|ไทย'",
    "'私は猫です。', '私|は|猫|です'",
  })
  void splitsAsUnicodeSays(String text, String words) {
    assertThat(String.join("|", split(text, new Random(0), 100, 1000))).isEqualTo(words);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void piecesGiveWhatTheWholeTextGives(long seed) {
    Random random = new Random(seed);
    String text = Texts.any(random, 1 + random.nextInt(400));
    for (int least : new int[] {1, 2, 5, 20, 200}) {
      assertThat(split(text, random, least, 1 + random.nextInt(30)))
          .as("“%s” from %s", text, least)
          .isEqualTo(reference(text));
    }
  }

  /** What belongs to what is before it, and what is told apart only by what is after it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void isNeverCutWhereItIsJoined(long seed) {
    Random random = new Random(seed);
    List<String> parts =
        List.of(
            " ",
            "a",
            "é",
            "\u0301",
            "\uFF9E",
            "\u200D",
            "🇩🇪",
            "🇫",
            "👩\u200D💻",
            "ก",
            "ा",
            "か",
            "\n");
    StringBuilder text = new StringBuilder();
    random.ints(200, 0, parts.size()).forEach(i -> text.append(parts.get(i)));
    assertThat(split(text.toString(), random, 1, 2)).isEqualTo(reference(text.toString()));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithAnExpressionOnAscii(long seed) {
    Random random = new Random(seed);
    String letters = "abcXYZ019_.,:;'!?-() \n\t\"";
    StringBuilder text = new StringBuilder();
    IntStream.range(0, 2000)
        .forEach(i -> text.append(letters.charAt(random.nextInt(letters.length()))));
    List<String> expected =
        ASCII_WORD
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .filter(WordSplitterTest::isWord)
            .toList();
    assertThat(split(text.toString(), random, 64, 50)).isEqualTo(expected);
  }

  /** Underscores alone are none. */
  private static boolean isWord(String found) {
    return found.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  @Test
  void cutsWhatHasNoCertainBoundary() {
    List<String> words = new ArrayList<>();
    WordSplitter splitter = new WordSplitter(words::add);
    char[] chunk = "a-".repeat(4096).toCharArray();
    for (int i = 0; i < 300; i++) {
      splitter.accept(chunk, chunk.length);
    }
    splitter.finish();
    assertThat(words).hasSize(300 * 4096);
  }

  private static List<String> split(String text, Random random, int least, int longestChunk) {
    List<String> words = new ArrayList<>();
    WordSplitter splitter = new WordSplitter(words::add, least);
    Texts.pour(text, splitter, random, longestChunk);
    splitter.finish();
    return words;
  }

  /** The same from the whole text. */
  static List<String> reference(String text) {
    BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
    boundaries.setText(text);
    List<String> words = new ArrayList<>();
    int from = boundaries.first();
    for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
      String part = text.substring(from, to);
      if (boundaries.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT && isWord(part)) {
        words.add(part);
      }
      from = to;
    }
    return words;
  }
}
