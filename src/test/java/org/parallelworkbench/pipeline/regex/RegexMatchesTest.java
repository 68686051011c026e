package org.parallelworkbench.pipeline.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Observers;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;

class RegexMatchesTest {

  /** Pieces of expressions that mean the same to RE2 and to Java. */
  private static final List<String> ATOMS =
      List.of(
          "a", "b", "é", "日", "𐐀", ".", "[ab]", "[^a]", "\\w", "\\d", "\\s", "\\pL", "\\b", "^",
          "$");

  private static final List<String> REPETITIONS = List.of("", "", "", "*", "+", "?", "{1,2}", "*?");

  private static final List<String> LETTERS =
      List.of("a", "a", "b", "B", "A", "é", "É", "日", "𐐀", "1", " ", ".", "\n", "\r\n");

  @TempDir private Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsWhatJavaFindsInTheWholeText(long seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 10; i++) {
      String expression = expression(random, 3);
      String text = text(random, random.nextInt(60));
      assertThat(counts(settings(expression).with(RegexMatches.MATCH, "text"), text))
          .as("“%s” in “%s”", expression, text)
          .containsExactly(reference(expression, 0, List.of(text)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsWhatJavaFindsInEachLine(long seed) throws Exception {
    Random random = new Random(seed);
    String expression = expression(random, 3);
    String text = text(random, seed % 10 == 0 ? 20_000 : 200);
    assertThat(counts(settings(expression).with(RegexMatches.IGNORE_CASE, "true"), text))
        .as("“%s” in “%s”", expression, text)
        .containsExactly(
            reference(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE, lines(text)));
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    String last = lines.remove(lines.size() - 1);
    lines.replaceAll(line -> line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    if (!last.isEmpty()) {
      lines.add(last);
    }
    return lines;
  }

  private static long[] reference(String expression, int flags, List<String> texts) {
    // Java has line ends of many kinds, and one for $ at the end; RE2 has the line feed alone.
    Pattern pattern = Pattern.compile(expression.replace("$", "\\z"), flags | Pattern.UNIX_LINES);
    long[] counts = new long[1 + pattern.matcher("").groupCount()];
    for (String text : texts) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        for (int group = 0; group < counts.length; group++) {
          counts[group] += matcher.start(group) < 0 ? 0 : 1;
        }
      }
    }
    return counts;
  }

  private static String expression(Random random, int depth) {
    StringBuilder expression = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      if (depth > 0 && random.nextInt(3) == 0) {
        expression.append('(').append(expression(random, depth - 1));
        if (random.nextBoolean()) {
          expression.append('|').append(expression(random, depth - 1));
        }
        expression.append(')').append(random.nextBoolean() ? "?" : "");
      } else {
        String atom = ATOMS.get(random.nextInt(ATOMS.size()));
        boolean repeatable = !List.of("\\b", "^", "$").contains(atom);
        expression
            .append(atom)
            .append(repeatable ? REPETITIONS.get(random.nextInt(REPETITIONS.size())) : "");
      }
    }
    return expression.toString();
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return text.toString();
  }

  @Test
  void namesColumnsAfterGroups() throws Exception {
    Settings settings = settings("(?P<year>\\d{4})-(\\d\\d)(-(?P<day>\\d\\d))?");
    Evaluation evaluation = evaluate(settings, "2024-02-29 and 2025-01", StandardCharsets.UTF_8);
    assertThat(evaluation.counts())
        .isEqualTo(
            Counts.of(List.of("matches", "year", "group 2", "group 3", "day"), 2, 2, 2, 1, 1));
  }

  @Test
  void linesEndWithoutTheirLineFeeds() throws Exception {
    String text = "one\r\ntwo\r\nthree";
    assertThat(counts(settings("^\\w+$"), text)).containsExactly(3);
    assertThat(counts(settings("\\s"), text)).containsExactly(0);
    Settings whole = settings("^\\w+$").with(RegexMatches.MATCH, "text");
    assertThat(counts(whole, text)).containsExactly(0);
    assertThat(counts(whole.with(RegexMatches.EXPRESSION, "\\w+\\s+\\w+"), text))
        .containsExactly(1);
  }

  @Test
  void decodesAnyCharset() throws Exception {
    Settings settings = settings("é+").with(RegexMatches.IGNORE_CASE, "true");
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
      Path file = Files.write(folder.resolve("text.txt"), "éÉ e é".getBytes(charset));
      SourceFile source = new SourceFile(file, Files.size(file)).withCharset(charset);
      Evaluation evaluation =
          new RegexMatches().evaluator(settings).evaluate(source, StageObserver.NONE);
      assertThat(evaluation.counts()).isEqualTo(Counts.of(List.of("matches"), 2));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "(ab            ~ At character 1, “(”: it is not closed.",
        "a(b(c)         ~ At character 2, “(”: it is not closed.",
        "ab)            ~ At character 3, “)”: there is no ( for it.",
        "a[bc           ~ At character 2, “[bc”: there is no ] for this [.",
        "a**            ~ At character 2, “**”: one repetition follows another.",
        "*a             ~ At character 1, “*”: there is nothing to repeat before it.",
        "xa{2,1}        ~ At character 3, “{2,1}”: a repetition goes up to 1000, and from less to more.",
        "(?=a)          ~ At character 1, “(?=”: this is not known here; looking around and back references are not possible.",
        "(a)\\1         ~ At character 4, “\\1”: there is no such escape; back references are not possible.",
        "ab\\           ~ The expression: trailing backslash at end of expression.",
        "(?P<n>a)(?P<n>b) ~ At character 5, “n”: two groups have this name.",
        "(?P<matches>a) ~ Give the group “matches” another name: there is such a column.",
        "((a{1000}){1000}){1000} ~ The expression’s repetitions multiply to more than 10,000 characters; use + or *.",
        "(?:(?:a{9}b{9}){99}){99} ~ The expression’s repetitions multiply to more than 10,000 characters; use + or *.",
        "''             ~ 'Enter a regular expression, such as \\d+ for numbers.'",
      })
  void saysWhatIsWrongAndWhere(String expression, String message) {
    assertThatThrownBy(() -> new RegexMatches().evaluator(settings(expression)))
        .isInstanceOfSatisfying(
            InvalidSettingException.class, e -> assertThat(e.key()).isEqualTo("expression"))
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[(]",
        "[])]",
        "[^])(]",
        "\\(",
        "\\Q(((\\E",
        "[[:alpha:](]",
        "\\p{Greek}{2}",
        "\\x{41}{3}",
        "a{1000}{2}?b",
        "x{3",
        "[a{1000}]{5}",
        "{1000}"
      })
  void whatOnlyLooksWrongIsLeftToRe2(String expression) {
    Structure structure = Structure.of(expression);
    assertThat(structure.unclosed()).isEqualTo(-1);
    assertThat(structure.stray()).isEqualTo(-1);
    assertThat(structure.size()).isLessThan(5000);
  }

  @Test
  void anExpressionThatWouldHangOthersDoesNot() throws Exception {
    Settings settings = settings("(a|aa|a?)*b").with(RegexMatches.MATCH, "text");
    assertThat(counts(settings, "a".repeat(2000))).startsWith(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lines", "text"})
  void refusesMoreThanFitsAsAWhole(String match) throws Exception {
    Path file = folder.resolve("large.txt");
    byte[] bytes = new byte[MatchCounter.LONGEST + 1];
    Arrays.fill(bytes, (byte) 'x');
    Files.write(file, bytes);
    Settings settings = settings("y").with(RegexMatches.MATCH, match);
    assertThatThrownBy(
            () ->
                new RegexMatches()
                    .evaluator(settings)
                    .evaluate(new SourceFile(file, bytes.length), StageObserver.NONE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("more than 16,777,216 characters");
  }

  @Test
  void stopsInTheMiddleOfAMatchWhenInterrupted() throws Exception {
    Path file = Files.writeString(folder.resolve("text.txt"), "ab".repeat(20_000));
    Settings settings = settings("(a|b|ab)*c").with(RegexMatches.MATCH, "text");
    StageObserver interrupting =
        Observers.ofProgress(
            fraction -> {
              // All has been read; what is left is matching.
              if (fraction == 1) {
                Thread.currentThread().interrupt();
              }
            });
    assertThatThrownBy(
            () ->
                new RegexMatches()
                    .evaluator(settings)
                    .evaluate(new SourceFile(file, 40_000), interrupting))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  private static Settings settings(String expression) {
    return Settings.DEFAULTS.with(RegexMatches.EXPRESSION, expression);
  }

  private long[] counts(Settings settings, String text) throws Exception {
    return evaluate(settings, text, StandardCharsets.UTF_8).counts().toMap().values().stream()
        .mapToLong(it -> it)
        .toArray();
  }

  private Evaluation evaluate(Settings settings, String text, Charset charset) throws Exception {
    byte[] bytes = text.getBytes(charset);
    Path file = Files.write(folder.resolve("text.txt"), bytes);
    return new RegexMatches()
        .evaluator(settings)
        .evaluate(new SourceFile(file, bytes.length), StageObserver.NONE);
  }
}
