package org.parallelworkbench.pipeline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding.Decision;

class TextStatisticsTest {

  private static final List<String> COLUMNS =
      List.of("lines", "words", "characters", "sentences", "distinct words", "longest line");

  /** What is no word: white space, and spaces that forbid a line break. */
  private static final String SPACE =
      "\\t-\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u2060\\u3000";

  private static final Pattern WORD = Pattern.compile("[^" + SPACE + "]+");
  private static final Pattern CORE =
      Pattern.compile("[\\p{L}\\p{Nd}]\\p{M}*(.*[\\p{L}\\p{Nd}]\\p{M}*)?", Pattern.DOTALL);

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  @Test
  void countsASmallText() throws Exception {
    String text = "The cat.\r\nThe other\r\ncat (sat)!\n\n“Again” it sat.";
    assertThat(evaluate(Settings.DEFAULTS, text, StandardCharsets.UTF_8).counts())
        .isEqualTo(Counts.of(COLUMNS, 4, 9, 48, 3, 6, 15));
  }

  @Test
  void countsNothingInAnEmptyFile() throws Exception {
    assertThat(evaluate(Settings.DEFAULTS, "", StandardCharsets.UTF_8).counts())
        .isEqualTo(Counts.of(COLUMNS, 0, 0, 0, 0, 0, 0));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsWhatTheWholeTextHasInAnyEncoding(long seed) throws Exception {
    Random random = new Random(seed);
    // Some longer than what is decoded, and looked at for sentences, at once.
    String text = Texts.any(random, seed % 10 == 0 ? 40_000 : 2000);
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("GB18030"))) {
      Settings forced = Settings.of(Map.of("charset", charset.name(), "join-lines", "false"));
      Evaluation evaluation = evaluate(forced, text, charset);
      assertThat(evaluation.counts()).isEqualTo(reference(text));
      assertThat(evaluation.bytes()).isEqualTo(text.getBytes(charset).length);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void agreesWithWc(long seed) throws Exception {
    assumeThat(gnuWc()).as("GNU wc").isTrue();
    String text = Texts.printable(new Random(seed), 2000);
    Path file = folder.resolve("text.txt");
    Files.writeString(file, text);
    Process wc = wc("-l", "-w", "-m", "-c", file.toString());
    String said = new String(wc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<Long> numbers = Stream.of(said.strip().split(" +")).limit(4).map(Long::valueOf).toList();

    Evaluation evaluation = evaluate(Settings.DEFAULTS, text, StandardCharsets.UTF_8);
    assertThat(Stream.of("lines", "words", "characters").map(it -> count(evaluation, it)))
        .containsExactlyElementsOf(numbers.subList(0, 3));
    assertThat(evaluation.bytes()).isEqualTo(numbers.get(3));
  }

  private static boolean gnuWc() throws InterruptedException {
    try {
      Process wc = wc("--version");
      String said = new String(wc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return wc.waitFor() == 0 && said.contains("GNU");
    } catch (IOException e) {
      return false;
    }
  }

  private static Process wc(String... arguments) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of("wc"), Arrays.stream(arguments)).toList());
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.redirectErrorStream(true).start();
  }

  @Test
  void sentencesGoOnInTheNextLineIfAsked() throws Exception {
    String text = "This is one\nsentence. And\nthis.\n\nA title\n\nEnd";
    assertThat(count(evaluate(Settings.DEFAULTS, text, StandardCharsets.UTF_8), "sentences"))
        .isEqualTo(4);
    Settings apart = Settings.DEFAULTS.with(TextStatistics.JOIN_LINES, "false");
    assertThat(count(evaluate(apart, text, StandardCharsets.UTF_8), "sentences")).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Straße STRASSE straße",
        "(Σίσυφος) ΣΊΣΥΦΟΣ,",
        "dom Dom “DOM”!",
        "don't DON'T — ... 'don't'"
      })
  void distinctWordsIgnoreCaseAndWhatIsAround(String text) throws Exception {
    assertThat(count(evaluate(Settings.DEFAULTS, text, StandardCharsets.UTF_8), "distinct words"))
        .isEqualTo(1);
    Settings exact = Settings.DEFAULTS.with(TextStatistics.IGNORE_CASE, "false");
    assertThat(count(evaluate(exact, text, StandardCharsets.UTF_8), "distinct words"))
        .isGreaterThan(1);
  }

  @Test
  void aWordWithoutEndFillsNoMemory() throws Exception {
    String text = "x".repeat(3_000_000) + " " + "x".repeat(2_000_000);
    Evaluation evaluation = evaluate(Settings.DEFAULTS, text, StandardCharsets.UTF_8);
    assertThat(Stream.of("words", "distinct words", "longest line"))
        .map(it -> count(evaluation, it))
        .containsExactly(2L, 1L, 5_000_001L);
  }

  @Test
  void aTextThatTurnsOutToBeInAnotherEncodingIsCountedOnce() throws Exception {
    String text = "word ".repeat(100_000) + "é.";
    Evaluation evaluation = evaluate(Settings.DEFAULTS, text, StandardCharsets.ISO_8859_1);
    assertThat(evaluation.encoding())
        .satisfies(it -> assertThat(it.decision()).isEqualTo(Decision.DETECTED));
    assertThat(count(evaluation, "words")).isEqualTo(100_001);
    assertThat(count(evaluation, "distinct words")).isEqualTo(2);
  }

  @Test
  void sumsOnlyWhatAddsUp() throws Exception {
    FileEvaluator evaluator = new TextStatistics().evaluator(Settings.DEFAULTS);
    assertThat(evaluator.columns().stream().filter(evaluator::addsUp))
        .containsExactly("lines", "words", "characters", "sentences");
  }

  private static Counts reference(String text) {
    String[] lines = text.split("\n", -1);
    List<String> words = WORD.matcher(text).results().map(it -> it.group()).toList();
    long distinct =
        words.stream()
            .map(CORE::matcher)
            .filter(Matcher::find)
            .map(core -> UCharacter.foldCase(core.group(), true))
            .distinct()
            .count();
    long longest = 0;
    for (int i = 0; i < lines.length; i++) {
      String line = i < lines.length - 1 ? lines[i].replaceFirst("\r$", "") : lines[i];
      longest = Math.max(longest, line.codePointCount(0, line.length()));
    }
    return Counts.of(
        COLUMNS,
        lines.length - 1,
        words.size(),
        text.codePointCount(0, text.length()),
        SentenceCounterTest.count(text),
        distinct,
        longest);
  }

  private static long count(Evaluation evaluation, String column) {
    return evaluation.counts().get(column).orElseThrow();
  }

  private Evaluation evaluate(Settings settings, String text, Charset charset) throws Exception {
    Path file = folder.resolve("text.txt");
    byte[] bytes = text.getBytes(charset);
    Files.write(file, bytes);
    return new TextStatistics()
        .evaluator(settings)
        .evaluate(new SourceFile(file, bytes.length), StageObserver.NONE);
  }
}
