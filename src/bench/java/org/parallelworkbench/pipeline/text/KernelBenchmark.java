package org.parallelworkbench.pipeline.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.parallelworkbench.bench.corpus.Paragraphs;
import org.parallelworkbench.bench.corpus.Tally;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;

/**
 * Ways to count terms in {@link #BYTES} bytes of UTF-8. Another kernel is another method here with
 * {@code @Benchmark}, and a line in {@link #check}.
 */
@NullMarked
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class KernelBenchmark {

  /** How many bytes each call goes through. */
  public static final int BYTES = 4 << 20;

  /** The method that the others are compared with. */
  public static final String REFERENCE = "string";

  private static final long SEED = 1;

  /** What the bytes are. */
  public enum Text {
    /** English without any other letter. */
    ASCII,
    /** English with a few other letters. */
    ENGLISH,
    /** All scripts. */
    MIXED,
    /** Letters of two bytes. */
    CYRILLIC,
    /** Characters of three bytes. */
    CJK;

    private byte[] bytes() {
      Paragraphs source =
          switch (this) {
            case ASCII, ENGLISH -> Paragraphs.english(SEED);
            case MIXED -> Paragraphs.mixed(SEED);
            case CYRILLIC -> Paragraphs.cyrillic(SEED);
            case CJK -> Paragraphs.cjk(SEED);
          };
      ByteBuffer bytes = ByteBuffer.allocate(BYTES);
      byte[] paragraph = next(source);
      while (paragraph.length <= bytes.remaining()) {
        bytes.put(paragraph);
        paragraph = next(source);
      }
      Arrays.fill(bytes.array(), bytes.position(), BYTES, (byte) ' ');
      return bytes.array();
    }

    private byte[] next(Paragraphs source) {
      String paragraph = source.next();
      String text = this == ASCII ? paragraph.replaceAll("[^\\p{ASCII}]", "") : paragraph;
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** What is counted. */
  public enum Terms {
    /** A and B. */
    TWO("A,B"),
    /** A to Z. */
    LETTERS(Tally.LETTERS),
    /** One word. */
    WORD(Tally.WORD);

    private final String list;

    Terms(String list) {
      this.list = list;
    }
  }

  /** What the bytes are. */
  @Param public Text text = Text.ASCII;

  /** What is counted. */
  @Param public Terms terms = Terms.TWO;

  private byte[] bytes = {};
  private List<String> needles = List.of();
  private Path file = Path.of("");
  private FileEvaluator evaluator =
      new TermCounter(
          List.of(),
          new Needles(List.of(), true),
          new TextFiles(null, MalformedPolicy.REPORT, BufferSizes.DEFAULT));
  private final ByteBuffer direct = ByteBuffer.allocateDirect(BYTES);
  private Needles plain = new Needles(List.of(), true);
  private Needles vector = plain;

  /**
   * Makes the text, also as a file, and checks every kernel with it.
   *
   * @throws IllegalStateException if a kernel counts anything else than the reference
   */
  @Setup
  public void setUp() throws Exception {
    bytes = text.bytes();
    direct.clear().put(bytes);
    List<String> list = List.of(terms.list.split(","));
    needles = list.stream().map(UpperCaser::upperCase).toList();
    plain = new Needles(needles, true, PlainKernel::new);
    vector = new Needles(needles, true, VectorKernel::new);
    file = Files.write(Files.createTempFile("kernel", ".txt"), bytes);
    evaluator = new CountTerms().evaluator(Settings.of(Map.of(CountTerms.TERMS.key(), terms.list)));
    long[] expected = string();
    check("decoding", expected, decoding());
    check("plainBytes", expected, plainBytes());
    check("vectorBytes", expected, vectorBytes());
    check("wholeFile", expected, wholeFile());
  }

  private static void check(String kernel, long[] expected, long[] counts) {
    if (!Arrays.equals(expected, counts)) {
      throw new IllegalStateException(
          kernel + " counts " + Arrays.toString(counts) + ", not " + Arrays.toString(expected));
    }
  }

  /** Deletes the file. */
  @TearDown
  public void tearDown() throws IOException {
    Files.delete(file);
  }

  /**
   * The definition: decoded, upper-cased and searched by {@link String}. Line by line, for
   * upper-casing a long text in one go takes quadratic time if there are many {@code ß} in it.
   */
  @Benchmark
  public long[] string() {
    long[] counts = new long[needles.size()];
    new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.toUpperCase(Locale.ROOT))
        .forEach(
            line -> {
              for (int i = 0; i < counts.length; i++) {
                counts[i] += occurrences(needles.get(i), line);
              }
            });
    return counts;
  }

  private static long occurrences(String needle, String text) {
    long found = 0;
    for (int at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length())) {
      found++;
    }
    return found;
  }

  /** Decoding, upper-casing and matching chunk by chunk, as for other charsets than UTF-8. */
  @Benchmark
  public long[] decoding() {
    return counts(
        new TextScan(
            StandardCharsets.UTF_8,
            needles,
            true,
            0,
            true,
            BufferSizes.DEFAULT.chunk(),
            StageObserver.NONE));
  }

  /** Counting on bytes, in plain Java. */
  @Benchmark
  public long[] plainBytes() {
    return counts(onBytes(plain));
  }

  /** Counting on bytes, with the Vector API. */
  @Benchmark
  public long[] vectorBytes() {
    return counts(onBytes(vector));
  }

  private static Scan onBytes(Needles chosen) {
    return chosen.scan(EncodingChoice.VALID_UTF_8, 0, true, 4, StageObserver.NONE);
  }

  /** Scans in pieces as large as those that are read from a file. */
  private long[] counts(Scan scan) {
    ByteBuffer all = scan.prefersDirect() ? direct.clear() : ByteBuffer.wrap(bytes);
    for (int end = BufferSizes.DEFAULT.piece(); end < BYTES; end += BufferSizes.DEFAULT.piece()) {
      scan.accept(all.limit(end), false);
    }
    scan.accept(all.limit(BYTES), true);
    return Stretch.counts(scan.found());
  }

  /** The whole evaluation of a file: opening, reading and finding out its encoding as well. */
  @Benchmark
  public long[] wholeFile() throws Exception {
    return evaluator
        .evaluate(new SourceFile(file, BYTES), StageObserver.NONE)
        .counts()
        .toMap()
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }
}
