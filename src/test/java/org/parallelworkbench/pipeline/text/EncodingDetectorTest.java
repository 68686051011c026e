package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.TextEncoding.Decision;

/** Which encoding a file is found to have, seen from outside. */
class EncodingDetectorTest {

  private static final String FRENCH =
      "Dès l’été, les élèves du collège étaient déjà très fatigués ; "
          + "la fenêtre était ouverte à côté du château, où l’on goûtait. ";
  private static final String RUSSIAN =
      "Все счастливые семьи похожи друг на друга, каждая несчастливая семья несчастлива "
          + "по-своему. Всё смешалось в доме Облонских. ";
  private static final String GREEK =
      "Η ελληνική γλώσσα είναι μία από τις αρχαιότερες γλώσσες του κόσμου και μιλιέται ακόμη. ";
  private static final String JAPANESE = "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。\n";
  private static final String CHINESE = "中国的历史非常悠久，我们的人民在这里生活了很多年，大家都说汉语。\n";
  private static final String TAIWANESE = "我們的國家歷史非常悠久，人民在這裡生活了很多年，大家都說國語。\n";
  private static final String KOREAN = "대한민국은 민주공화국이다. 대한민국의 주권은 국민에게 있고, 모든 권력은 국민으로부터 나온다.\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "efbbbf,   UTF-8",
    "fffe,     UTF-16LE",
    "feff,     UTF-16BE",
    "fffe0000, UTF-32LE",
    "0000feff, UTF-32BE",
  })
  void aByteOrderMarkDecidesAndIsNoText(String mark, String charset) throws Exception {
    byte[] text = "A\uFEFFBa".getBytes(Charset.forName(charset));
    byte[] bytes = join(HexFormat.of().parseHex(mark), text);
    Evaluation evaluation = evaluate(bytes, "auto", "A, AB, \uFEFF, \uFEFFA, \uFEFFB");
    assertThat(evaluation.encoding())
        .isEqualTo(new TextEncoding(charset, Decision.BYTE_ORDER_MARK, 100, 0, -1));
    assertThat(evaluation.counts().toMap().values()).containsExactly(2L, 0L, 1L, 0L, 1L);
    assertThat(evaluation.bytes()).isEqualTo(bytes.length);
  }

  @ParameterizedTest
  @CsvSource({
    "efbbbf,   UTF-8",
    "fffe,     UTF-16LE",
    "feff,     UTF-16BE",
    "fffe0000, UTF-32LE",
    "0000feff, UTF-32BE",
  })
  void onlyTheFirstOfTwoMarksIsNoText(String mark, String charset) throws Exception {
    byte[] bytes = HexFormat.of().parseHex(mark + mark);
    Evaluation evaluation = evaluate(bytes, "auto", "\uFEFF");
    assertThat(evaluation.counts().get("\uFEFF")).hasValue(1);
    assertThat(charset(evaluation)).isEqualTo(charset);
  }

  @Test
  void countsOffsetsFromTheMark() throws Exception {
    byte[] bytes = HexFormat.of().parseHex("efbbbf41ff42");
    assertThat(evaluate(bytes, "auto", "A").encoding())
        .isEqualTo(new TextEncoding("UTF-8", Decision.BYTE_ORDER_MARK, 100, 1, 4));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,    UTF-8,    efbbbf",
    "UTF-16LE, UTF-16LE, fffe",
    "UTF-16,   UTF-16LE, fffe",
    "UTF-16,   UTF-16BE, feff",
    "UTF-32,   UTF-32LE, fffe0000",
    "UTF-32,   UTF-32BE, 0000feff",
    "UTF-16,   UTF-16BE, ''",
    "UTF-16,   UTF-16LE, ''",
    "UTF-32,   UTF-32LE, ''",
    "UTF-32,   UTF-32BE, ''",
  })
  void aChosenCharsetTakesItsByteOrderFromTheFile(String chosen, String actual, String mark)
      throws Exception {
    byte[] text = "Caba".getBytes(Charset.forName(actual));
    Evaluation evaluation =
        evaluate(join(HexFormat.of().parseHex(mark), text), chosen, "A, \uFEFF");
    assertThat(evaluation.encoding())
        .isEqualTo(new TextEncoding(actual, Decision.FORCED, 100, 0, -1));
    assertThat(evaluation.counts().toMap().values()).containsExactly(2L, 0L);
  }

  @Test
  void utf16IsBigEndianIfNothingTells() throws Exception {
    assertThat(charset(evaluate(HexFormat.of().parseHex("4e2d6587"), "UTF-16", "中")))
        .isEqualTo("UTF-16BE");
  }

  @Test
  void aChosenCharsetIsNotCalledIntoQuestion() throws Exception {
    byte[] bytes = "\uFEFFé".getBytes(StandardCharsets.UTF_8);
    Evaluation evaluation = evaluate(bytes, "windows-1252", "Ã, ï»¿");
    assertThat(evaluation.encoding())
        .isEqualTo(new TextEncoding("windows-1252", Decision.FORCED, 100, 0, -1));
    assertThat(evaluation.counts().toMap().values()).containsExactly(1L, 1L);
  }

  @Test
  void aChosenUtf8ReportsWhatIsNot() throws Exception {
    byte[] bytes = "été".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(evaluate(bytes, "UTF-8", "T").encoding())
        .isEqualTo(new TextEncoding("UTF-8", Decision.FORCED, 100, 2, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, FRENCH",
    "windows-1251, RUSSIAN",
    "KOI8-R,       RUSSIAN",
    "ISO-8859-7,   GREEK",
    "Shift_JIS,    JAPANESE",
    "EUC-JP,       JAPANESE",
    "GB18030,      CHINESE",
    "Big5,         TAIWANESE",
    "EUC-KR,       KOREAN",
  })
  void recognisesTextInOtherCharsets(String charset, Language language) throws Exception {
    String text = language.text.repeat(10);
    String term = text.substring(text.length() - 6, text.length() - 2).strip();
    Evaluation evaluation = evaluate(text.getBytes(Charset.forName(charset)), "auto", term);
    assertThat(charset(evaluation)).isEqualTo(charset);
    assertThat(evaluation.counts().get(term)).hasValue(Samples.count(text, term));
    TextEncoding encoding = encoding(evaluation);
    assertThat(encoding.decision()).isEqualTo(Decision.DETECTED);
    assertThat(encoding.confidence()).isBetween(1, 100);
    assertThat(encoding.malformed()).isZero();
  }

  @Test
  void takesWhatIsTooLittleForStatisticsForTheMostCommon() throws Exception {
    byte[] bytes = "aaaaaébbbbb".getBytes(StandardCharsets.ISO_8859_1);
    Evaluation evaluation = evaluate(bytes, "auto", "É");
    assertThat(evaluation.encoding())
        .isEqualTo(new TextEncoding("windows-1252", Decision.DETECTED, 0, 0, -1));
    assertThat(evaluation.counts().get("É")).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({"70000, 1", "400000, 3", "1000000, 1"})
  void looksAroundTheFirstFlawHoweverLate(int offset, int repeat) throws Exception {
    String text = "All of this is ASCII. ".repeat(offset / 22) + FRENCH.repeat(repeat);
    byte[] bytes = text.getBytes(Charset.forName("windows-1252"));
    Evaluation evaluation = evaluate(bytes, "auto", "É, a");
    assertThat(charset(evaluation)).isEqualTo("windows-1252");
    String upper = UpperCaser.upperCase(text);
    assertThat(evaluation.counts().toMap().values())
        .containsExactly(Samples.count(upper, "É"), Samples.count(upper, "A"));
    assertThat(evaluation.bytes()).isEqualTo(bytes.length);
  }

  @Test
  void utf8IsValidOnlyAsAWhole() throws Exception {
    String text = "All of this is ASCII. ".repeat(20_000) + "été";
    byte[] valid = text.getBytes(StandardCharsets.UTF_8);
    assertThat(encoding(evaluate(valid, "auto", "A")).decision()).isEqualTo(Decision.VALID_UTF_8);

    byte[] cut = valid.clone();
    cut[cut.length - 1] = 'x';
    assertThat(encoding(evaluate(cut, "auto", "A")).decision()).isEqualTo(Decision.DETECTED);
  }

  @Test
  void utf8CutInACharacterIsStillUtf8() throws Exception {
    byte[] bytes = (FRENCH + "é").getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
    assertThat(evaluate(cut, "auto", "A").encoding())
        .isEqualTo(new TextEncoding("UTF-8", Decision.DETECTED, 80, 1, cut.length - 1));
  }

  @Test
  void utf8ThatBeginsInACharacterIsStillUtf8() throws Exception {
    byte[] bytes = ("Я" + RUSSIAN).getBytes(StandardCharsets.UTF_8);
    byte[] cut = Arrays.copyOfRange(bytes, 1, bytes.length);
    assertThat(evaluate(cut, "auto", "A").encoding())
        .isEqualTo(new TextEncoding("UTF-8", Decision.DETECTED, 80, 1, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16LE, FRENCH", "UTF-16BE, FRENCH", "UTF-32LE, FRENCH", "UTF-32BE, FRENCH",
    "UTF-16LE, RUSSIAN", "UTF-16BE, RUSSIAN", "UTF-32LE, RUSSIAN", "UTF-32BE, RUSSIAN",
    "UTF-16LE, GREEK", "UTF-16BE, GREEK", "UTF-32LE, GREEK", "UTF-32BE, GREEK",
    "UTF-16LE, JAPANESE", "UTF-16BE, JAPANESE", "UTF-32LE, JAPANESE", "UTF-32BE, JAPANESE",
    "UTF-16LE, CHINESE", "UTF-16BE, CHINESE", "UTF-32LE, CHINESE", "UTF-32BE, CHINESE",
    "UTF-16LE, KOREAN", "UTF-16BE, KOREAN", "UTF-32LE, KOREAN", "UTF-32BE, KOREAN",
  })
  void recognisesWideTextWithoutAMark(String charset, Language language) throws Exception {
    for (int repeat : new int[] {4, 3000}) {
      String text = language.text.repeat(repeat);
      Evaluation evaluation = evaluate(text.getBytes(Charset.forName(charset)), "auto", "A");
      TextEncoding encoding = encoding(evaluation);
      assertThat(encoding.charset()).isEqualTo(charset);
      assertThat(encoding.decision()).isEqualTo(Decision.DETECTED);
      assertThat(encoding.malformed()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FRENCH, UTF-8", "FRENCH, windows-1252", "RUSSIAN, UTF-8", "RUSSIAN, windows-1251",
    "GREEK, UTF-8", "GREEK, windows-1253", "JAPANESE, UTF-8", "JAPANESE, Shift_JIS",
    "CHINESE, GB18030", "KOREAN, EUC-KR",
  })
  void doesNotTakeTextWithAStrayNulForWide(Language language, String charset) {
    String text = language.text.repeat(20);
    for (int offset : new int[] {10, 11, 500, 501}) {
      byte[] bytes = text.getBytes(Charset.forName(charset));
      bytes = Arrays.copyOf(bytes, bytes.length / 4 * 4);
      bytes[offset] = 0;
      byte[] spoilt = bytes;
      assertThatThrownBy(() -> evaluate(spoilt, "auto", "A"))
          .isInstanceOf(RefusedException.class)
          .hasMessage("looks binary: a NUL byte at offset " + offset);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello\0world!", "ab\0c", "\0\0\0\0", "\0", "été\0à la plage!"})
  void doesNotTakeLittleForWide(String text) {
    assertThatThrownBy(() -> evaluate(text.getBytes(StandardCharsets.ISO_8859_1), "auto", "A"))
        .isInstanceOf(RefusedException.class)
        .hasMessage("looks binary: a NUL byte at offset " + text.indexOf('\0'));
  }

  /** Texts long enough for statistics. */
  private enum Language {
    FRENCH(EncodingDetectorTest.FRENCH),
    RUSSIAN(EncodingDetectorTest.RUSSIAN),
    GREEK(EncodingDetectorTest.GREEK),
    JAPANESE(EncodingDetectorTest.JAPANESE),
    CHINESE(EncodingDetectorTest.CHINESE),
    TAIWANESE(EncodingDetectorTest.TAIWANESE),
    KOREAN(EncodingDetectorTest.KOREAN);

    private final String text;

    Language(String text) {
      this.text = text;
    }
  }

  private static TextEncoding encoding(Evaluation evaluation) {
    TextEncoding encoding = evaluation.encoding();
    assertThat(encoding).isNotNull();
    return encoding;
  }

  private static String charset(Evaluation evaluation) {
    return encoding(evaluation).charset();
  }

  private Evaluation evaluate(byte[] bytes, String charset, String terms) throws Exception {
    Path file = folder.resolve("text.txt");
    Files.write(file, bytes);
    Settings settings =
        Settings.DEFAULTS.with(TextFiles.CHARSET, charset).with(CountTerms.TERMS, terms);
    return new CountTerms()
        .evaluator(settings)
        .evaluate(new SourceFile(file, bytes.length), StageObserver.NONE);
  }

  private static byte[] join(byte[] first, byte[] second) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(first);
    both.write(second);
    return both.toByteArray();
  }
}
