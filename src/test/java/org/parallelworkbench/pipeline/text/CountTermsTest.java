package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.TextEncoding.Decision;

class CountTermsTest {

  private final CountTerms pipeline = new CountTerms();

  @TempDir private Path folder;

  /**
   * The counts were computed with Python 3.11: {@code text.upper().count(term.upper())} and {@code
   * text.count(term)}.
   */
  @ParameterizedTest
  @CsvSource({
    "Straße straße STRASSE, ss, 3, 0",
    "ﬁnd the ﬁeld FIELD, fi, 3, 0",
    "ﬃ ffi, ffi, 2, 1",
    "ŉ ʼN, ʼn, 2, 0",
    "aaaa, aa, 2, 2",
    "aaaaa, AAA, 1, 0",
    "ababab aBABab, abab, 2, 1",
    "Σίσυφος ΣΊΣΥΦΟΣ, σ, 6, 1",
    "İıIi, i, 3, 1",
    "ſsS ẞß, ss, 2, 0",
    "ǰ J\u030c, ǰ, 2, 1",
    "ẚ, a, 1, 0",
    "ΐ, ϊ, 0, 0",
    "ǆ ǅ Ǆ, ǆ, 3, 1",
    "👍🏽👍👍, 👍, 3, 3",
    "𐐨𐐀, 𐐨, 2, 1",
    "é e\u0301, é, 1, 1",
    "ᾳ ΑΙ ᾼ, αι, 3, 0",
    "日本日本日, 日本日, 1, 1",
    "\u00b5 \u03bc \u039c, \u00b5, 3, 1",
    "Ŧŧ ÿŸ, ÿ, 2, 1",
    "և ԵՒ, եւ, 2, 0",
  })
  void countsAsPythonDoes(String text, String term, long ignoringCase, long asTyped)
      throws Exception {
    Path file = folder.resolve("text.txt");
    Files.writeString(file, text);
    Settings settings = Settings.DEFAULTS.with(CountTerms.TERMS, term);
    assertThat(evaluate(settings, file).counts()).isEqualTo(Counts.of(List.of(term), ignoringCase));
    assertThat(evaluate(settings.with(CountTerms.IGNORE_CASE, "false"), file).counts())
        .isEqualTo(Counts.of(List.of(term), asTyped));
  }

  @Test
  void countsByDefaultLettersOfEitherCaseInAnyEncoding() throws Exception {
    Path file = folder.resolve("text.txt");
    Files.writeString(file, "A bad cab.");
    assertThat(evaluate(Settings.DEFAULTS, file))
        .isEqualTo(
            new Evaluation(
                Counts.of(List.of("A", "B"), 3, 2),
                10,
                new TextEncoding("UTF-8", Decision.VALID_UTF_8, 100, 0, -1)));
  }

  @Test
  void countsNothingInAnEmptyFile() throws Exception {
    Path file = Files.createFile(folder.resolve("empty.txt"));
    assertThat(evaluate(Settings.DEFAULTS, file))
        .isEqualTo(
            new Evaluation(
                Counts.of(List.of("A", "B"), 0, 0),
                0,
                new TextEncoding("UTF-8", Decision.VALID_UTF_8, 100, 0, -1)));
  }

  @Test
  void namesColumnsAsTheTermsWereTyped() throws InvalidSettingException {
    Settings settings = Settings.DEFAULTS.with(CountTerms.TERMS, "straße, b");
    assertThat(pipeline.evaluator(settings).columns()).containsExactly("straße", "b");
  }

  @ParameterizedTest
  @CsvSource({"'a, A', a, A", "'x, ß, ss', ß, ss", "'σ, ς', σ, ς"})
  void refusesTermsThatAreTheSameWhenCaseIsIgnored(String terms, String one, String other)
      throws InvalidSettingException {
    Settings settings = Settings.DEFAULTS.with(CountTerms.TERMS, terms);
    assertThatThrownBy(() -> pipeline.evaluator(settings))
        .isInstanceOfSatisfying(
            InvalidSettingException.class, e -> assertThat(e.key()).isEqualTo("terms"))
        .hasMessage(
            "“%s” and “%s” are the same when case is ignored; keep one of them.", one, other);
    Settings withCase = settings.with(CountTerms.IGNORE_CASE, "false");
    assertThat(pipeline.evaluator(withCase).columns()).contains(one, other);
  }

  @Test
  void refusesHalfACharacter() {
    Settings settings = Settings.DEFAULTS.with(CountTerms.TERMS, "A, \uD83D");
    assertThatThrownBy(() -> pipeline.evaluator(settings))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageEndingWith("has half a character in it; type it again.");
  }

  @Test
  void offersCharsetsThatJavaKnowsUnderTheirOwnNames() {
    List<String> choices = TextFiles.CHARSET.choices();
    assertThat(choices).startsWith("auto", "UTF-8", "UTF-16").doesNotHaveDuplicates();
    assertThat(choices.subList(1, choices.size()))
        .allSatisfy(name -> assertThat(Charset.forName(name).name()).isEqualTo(name))
        .contains(
            "windows-1252", "ISO-8859-15", "KOI8-R", "Shift_JIS", "EUC-JP", "GB18030", "EUC-KR");
  }

  @Test
  void doesNotTrustTheSizeItIsTold() throws Exception {
    Path file = folder.resolve("text.txt");
    Files.writeString(file, "abc".repeat(100_000));
    FileEvaluator evaluator = pipeline.evaluator(Settings.DEFAULTS);
    for (long size : new long[] {SourceFile.UNKNOWN_SIZE, 0, 7, Long.MAX_VALUE}) {
      Evaluation evaluation = evaluator.evaluate(new SourceFile(file, size), StageObserver.NONE);
      assertThat(evaluation.counts()).isEqualTo(Counts.of(List.of("A", "B"), 100_000, 100_000));
    }
  }

  private Evaluation evaluate(Settings settings, Path file) throws Exception {
    return pipeline
        .evaluator(settings)
        .evaluate(new SourceFile(file, Files.size(file)), StageObserver.NONE);
  }
}
