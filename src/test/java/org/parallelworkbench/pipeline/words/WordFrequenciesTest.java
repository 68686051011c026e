package org.parallelworkbench.pipeline.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.pipeline.Breakdown;
import org.parallelworkbench.pipeline.Breakdown.Entry;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.stats.Texts;

class WordFrequenciesTest {

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 15);
  }

  @Test
  void countsWordsWithoutCase() throws Exception {
    Counts counts = counts(Map.of(), "The cat. The other\r\nCAT (sat) — STRASSE, Straße!");
    assertThat(counts.toMap())
        .containsExactly(Map.entry("words", 8L), Map.entry("distinct words", 5L));
    assertThat(counts.breakdown().top(3))
        .containsExactly(new Entry("cat", 2), new Entry("strasse", 2), new Entry("the", 2));
    assertThat(counts.breakdown().slack()).isZero();
  }

  @Test
  void findsNothingInAnEmptyFile() throws Exception {
    Counts counts = counts(Map.of(), "");
    assertThat(counts.at(0)).isZero();
    assertThat(counts.breakdown()).isEqualTo(Breakdown.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "ignore-case, false, The=1|a=1|don’t=1|it=1|of=1|the=1|ö=2",
    "min-length, 2, don’t=1|it=1|of=1|the=2",
    "stop-list, english, ö=2",
    "stop-words, 'THE, ö, don''t', a=1|it=1|of=1",
  })
  void leavesOutWhatItIsTold(String key, String value, String expected) throws Exception {
    // One letter in both ways to write it.
    Counts counts = counts(Map.of(key, value), "The the don’t of it a ö o\u0308");
    assertThat(shown(counts.breakdown())).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithTheWholeTextInAnyEncoding(long seed) throws Exception {
    String text = Texts.any(new Random(seed), seed % 5 == 0 ? 20_000 : 500);
    Map<String, Long> expected = new TreeMap<>();
    for (String word : WordSplitterTest.reference(text)) {
      String form = Normalizer2.getNFCInstance().normalize(UCharacter.foldCase(word, true));
      expected.merge(form, 1L, Long::sum);
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
      Counts counts = counts(Map.of("charset", charset.name()), text, charset);
      Map<String, Long> found = new TreeMap<>();
      counts.breakdown().forEach(found::put);
      assertThat(found).isEqualTo(expected);
      assertThat(counts.at(0)).isEqualTo(expected.values().stream().mapToLong(n -> n).sum());
      assertThat(counts.at(1)).isEqualTo(expected.size());
    }
  }

  @Test
  void keepsTheMostFrequentOfVeryManyWordsAndSaysSo() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2 * WordCounter.MOST_KEPT; i++) {
      text.append("x").append(i).append(i % 100 == 0 ? " often\n" : " ");
    }
    Counts counts = counts(Map.of(), text.toString());
    Breakdown breakdown = counts.breakdown();
    assertThat(breakdown.size()).isLessThanOrEqualTo(WordCounter.MOST_KEPT);
    assertThat(breakdown.top(1)).containsExactly(new Entry("often", 2000));
    assertThat(breakdown.slack()).isEqualTo(1);
    assertThat(breakdown.remark()).contains("too low by 1");
  }

  @Test
  void cutsWhatIsTooLongToBeAWord() {
    WordForm form = new WordForm(true);
    assertThat(form.of("A".repeat(5000))).isEqualTo("a".repeat(WordForm.LONGEST));
    assertThat(form.of("a".repeat(999) + "𐐀".repeat(9))).isEqualTo("a".repeat(999));
  }

  @Test
  void refusesNumbersThatMakeNoSense() {
    for (String top : List.of("0", "many", "", "100001")) {
      Settings settings = Settings.of(Map.of("top", top));
      assertThatThrownBy(() -> new WordFrequencies().evaluator(settings))
          .isInstanceOf(InvalidSettingException.class)
          .hasMessage("Top is a whole number from 1 to 100000.");
    }
  }

  private static String shown(Breakdown breakdown) {
    StringBuilder words = new StringBuilder();
    breakdown.forEach(
        (word, count) ->
            words.append(words.isEmpty() ? "" : "|").append(word).append('=').append(count));
    return words.toString();
  }

  private Counts counts(Map<String, String> settings, String text) throws Exception {
    return counts(settings, text, StandardCharsets.UTF_8);
  }

  private Counts counts(Map<String, String> settings, String text, Charset charset)
      throws Exception {
    Path file = folder.resolve("text.txt");
    Files.writeString(file, text, charset);
    return new WordFrequencies()
        .evaluator(Settings.of(settings))
        .evaluate(new SourceFile(file, Files.size(file)), StageObserver.NONE)
        .counts();
  }
}
