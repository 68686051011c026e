package org.parallelworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.Fault;
import org.parallelworkbench.Soak;
import org.parallelworkbench.analysis.Timing;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.TextEncoding;

class CsvExportTest {

  private static final List<String> AB = List.of("A", "B");
  private static final String HEADER =
      "file,status,A,B,bytes,encoding,elapsed_s,worker,message,attempts\r\n";
  private static final TextEncoding UTF_8 =
      new TextEncoding("UTF-8", TextEncoding.Decision.VALID_UTF_8, 100, 0, -1);
  private static final TextEncoding DETECTED =
      new TextEncoding("windows-1252", TextEncoding.Decision.DETECTED, 73, 0, -1);

  private final Locale locale = Locale.getDefault();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(locale);
  }

  static Stream<Arguments> rows() {
    Counts counts = Counts.of(AB, 3, 0);
    return Stream.of(
        Arguments.of(
            "plain",
            Reports.done("a.txt", counts, 9, UTF_8, 1_500_000_000),
            "a.txt,done,3,0,9,UTF-8,1.500000,2,"),
        Arguments.of(
            "charset without how it was found",
            Reports.done("a", counts, 9, DETECTED, 1_000),
            "a,done,3,0,9,windows-1252,0.000001,2,"),
        Arguments.of(
            "nothing decoded",
            Reports.done("a", counts, 0, null, 499),
            "a,done,3,0,0,,0.000000,2,"),
        Arguments.of(
            "a count is missing",
            Reports.done("a", Counts.of(List.of("B"), 7), 0, null, 1_000_000),
            "a,done,,7,0,,0.001000,2,"),
        Arguments.of(
            "failed",
            Reports.failed("a", "looks binary: a NUL byte at offset 12"),
            "a,failed,,,,,0.002000,2,looks binary: a NUL byte at offset 12"),
        Arguments.of("never taken", Reports.notStarted("a"), "a,cancelled,,,,,,,not run"),
        Arguments.of(
            "comma",
            Reports.failed("a,b.txt", "x, y"),
            "\"a,b.txt\",failed,,,,,0.002000,2,\"x, y\""),
        Arguments.of(
            "quotes",
            Reports.failed("the \"best\".txt", ""),
            "\"the \"\"best\"\".txt\",failed,,,,,0.002000,2,"),
        Arguments.of(
            "line breaks", Reports.failed("a\nb\r\nc", ""), "\"a\nb\r\nc\",failed,,,,,0.002000,2,"),
        Arguments.of(
            "Unicode",
            Reports.failed("Œuvre – 本 📚.txt", "ﬁn"),
            "Œuvre – 本 📚.txt,failed,,,,,0.002000,2,ﬁn"),
        Arguments.of(
            "formula",
            Reports.failed("=cmd|' /C calc'!A0", "@SUM(1)"),
            "'=cmd|' /C calc'!A0,failed,,,,,0.002000,2,'@SUM(1)"),
        Arguments.of(
            "formula with quotes",
            Reports.failed("=HYPERLINK(\"x\")", "-1"),
            "\"'=HYPERLINK(\"\"x\"\")\",failed,,,,,0.002000,2,'-1"),
        Arguments.of(
            "plus, tab and carriage return",
            Reports.failed("+1", "\t=1"),
            "'+1,failed,,,,,0.002000,2,'\t=1"),
        Arguments.of(
            "carriage return",
            Reports.failed("\r=1", "\n=1"),
            "\"'\r=1\",failed,,,,,0.002000,2,\"'\n=1\""),
        Arguments.of(
            "signs elsewhere stay", Reports.failed("a=1", "1-1"), "a=1,failed,,,,,0.002000,2,1-1"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void writesARow(String what, FileResult result, String expected) throws IOException {
    assertThat(results(Reports.of(AB, List.of(result))))
        .as(what)
        .isEqualTo(HEADER + expected + (result.started() ? ",1" : ",0") + "\r\n");
  }

  @Test
  void termsInTheHeaderAreHarmlessToo() throws IOException {
    List<String> terms = List.of("=1+1", "@x", "a,b", "ü");

    assertThat(results(Reports.of(terms, List.of())))
        .isEqualTo(
            "file,status,'=1+1,'@x,\"a,b\",ü,bytes,encoding,elapsed_s,worker,message,attempts\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "fr-FR", "ar-EG", "hi-IN-u-nu-deva", "tr-TR"})
  void numbersAreTheSameInEveryLocale(String tag) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(tag));
    FileResult result =
        Reports.done("I", Counts.of(AB, 1_234_567, 0), 7_654_321, UTF_8, 1_234_567_890_123L);

    assertThat(results(Reports.of(AB, List.of(result))))
        .isEqualTo(HEADER + "I,done,1234567,0,7654321,UTF-8,1234.567890,2,,1\r\n");
  }

  @Test
  void writesTimings() throws IOException {
    OptionalDouble none = OptionalDouble.empty();
    List<Timing> timings =
        List.of(
            new Timing(
                "sequential",
                1,
                13.0123456,
                OptionalDouble.of(1),
                OptionalDouble.of(1),
                none,
                10,
                0),
            new Timing(
                "threads",
                12,
                1.5,
                OptionalDouble.of(8.6748),
                OptionalDouble.of(0.72290),
                none,
                10,
                2),
            new Timing("=x", 4, 0, none, none, none, 0, 0));
    StringWriter out = new StringWriter();

    CsvExport.timings(timings, out);

    assertThat(out.toString())
        .isEqualTo(
            """
            engine,workers,elapsed_s,speedup,efficiency,files,failed
            sequential,1,13.012346,1.000,1.0000,10,0
            threads,12,1.500000,8.675,0.7229,10,2
            '=x,4,0.000000,,,0,0
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void passesOnThatNothingCanBeWritten() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatIOException()
        .isThrownBy(() -> CsvExport.results(Reports.of(AB, List.of()), full))
        .withMessage("No space left on device");
  }

  @Test
  void aFileThatWasTriedAgainHasItsLastAttemptAndTheirNumber() throws IOException {
    RunReport report = Reports.of(AB, List.of(Reports.retried("a.txt", Counts.of(AB, 3, 0))));

    assertThat(results(report)).isEqualTo(HEADER + "a.txt,done,3,0,9,,0.001000,2,,2\r\n");
  }

  /** Whatever texts there are, a reader gets them back, and none of them starts like a formula. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void hostileTextsSurviveTheRoundTrip(long seed) {
    check(seed);
  }

  @Test
  @Tag(Soak.TAG)
  void hostileTextsSurviveTheRoundTripForLong() {
    Soak.soak(CsvExportTest::check);
  }

  private static void check(long seed) {
    try {
      checkRoundTrip(seed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkRoundTrip(long seed) throws IOException {
    Fault.SPOILED_TEXT.inject();
    Random random = new Random(seed);
    Set<String> terms = new LinkedHashSet<>();
    while (terms.size() < 1 + seed % 4) {
      terms.add(hostile(random));
    }
    List<String> columns = List.copyOf(terms);
    List<FileResult> files = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      files.add(Reports.failed(hostile(random), hostile(random)));
    }

    List<List<String>> read = read(results(Reports.of(columns, files)));

    List<String> header = new ArrayList<>(List.of("file", "status"));
    columns.forEach(term -> header.add(expected(term)));
    header.addAll(List.of("bytes", "encoding", "elapsed_s", "worker", "message", "attempts"));
    assertThat(read).hasSize(26);
    assertThat(read.getFirst()).isEqualTo(header);
    for (int i = 0; i < files.size(); i++) {
      List<String> row = read.get(i + 1);
      assertThat(row).hasSize(header.size());
      assertThat(row.getFirst()).isEqualTo(expected(files.get(i).file().path().toString()));
      assertThat(row.get(row.size() - 2)).isEqualTo(expected(files.get(i).message()));
      assertThat(row).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*"));
    }
    Fault.SPOILED_TEXT.survive();
  }

  private static String hostile(Random random) {
    String[] pieces = {
      "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\"", "\"\"", "'", ",", ";", "#", " ", "a", "1",
      "Ä", "本", "📚", "\u2028", "\u0085", "\uFEFF", "\u202E", "＝", "|", "\\"
    };
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(6);
    for (int i = 0; i < length; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static String expected(String text) {
    return text.matches("(?s)[=+\\-@\t\r\n＝].*") ? "'" + text : text;
  }

  private static List<List<String>> read(String csv) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().skipEmptyLines(false).ofCsvRecord(csv)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    }
  }

  private static String results(RunReport report) throws IOException {
    StringWriter out = new StringWriter();
    CsvExport.results(report, out);
    return out.toString();
  }
}
