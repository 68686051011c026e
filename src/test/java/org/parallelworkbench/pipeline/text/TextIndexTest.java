package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.HitSearch;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;

class TextIndexTest {

  /** So small that lines, characters and hits are cut by its end all the time. */
  private static final int PAGE = 32;

  @TempDir private Path folder;

  static Stream<Arguments> charsetsAndSeeds() {
    return Stream.of(
            "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252", "Shift_JIS", "GB18030")
        .flatMap(charset -> IntStream.range(0, 6).mapToObj(seed -> Arguments.of(charset, seed)));
  }

  /** Whatever the text, what is highlighted is what is counted. */
  @ParameterizedTest
  @MethodSource("charsetsAndSeeds")
  void theHitsInAllPagesAreAsManyAsAreCounted(String name, int seed) throws Exception {
    Charset charset = Charset.forName(name);
    String text = randomText(new Random(seed), charset);
    SourceFile file = write(text.getBytes(charset));
    boolean ignoreCase = seed % 2 == 0;
    FileEvaluator evaluator =
        new CountTerms()
            .evaluator(
                Settings.of(
                    Map.of(
                        "terms",
                        "s, aa, ab, f",
                        "ignore-case",
                        String.valueOf(ignoreCase),
                        "charset",
                        name)));

    PagedText paged = PagedText.open(file, charset, PAGE);
    TextIndex index = new TextIndex(paged, evaluator.hits().orElseThrow());
    StringBuilder read = new StringBuilder();
    long found = 0;
    while (!index.complete()) {
      int page = index.pages();
      assertThat(index.next()).isEmpty();
      String part = paged.page(page).text();
      List<HitSearch.Hit> hits = index.search(page).orElseThrow().find(part);
      assertThat(index.hitsBefore(page)).isEqualTo(found);
      found += hits.size();
      assertThat(hits).allMatch(hit -> hit.start() <= hit.end() && hit.end() <= part.length());
      read.append(part);
    }

    long counted =
        evaluator.evaluate(file, StageObserver.NONE).counts().toMap().values().stream()
            .mapToLong(Long::longValue)
            .sum();
    assertThat(read.toString()).isEqualTo(text);
    assertThat(index.hits()).isEqualTo(counted).isEqualTo(found);
    assertThat(index.linesBefore(paged.pages()))
        .isEqualTo(text.chars().filter(c -> c == '\n').count());
    for (long hit = 0; hit < index.hits(); hit++) {
      int page = index.pageOf(hit);
      assertThat(index.hitsBefore(page)).isLessThanOrEqualTo(hit);
      assertThat(index.hitsBefore(page + 1)).isGreaterThan(hit);
    }
  }

  @Test
  void oneCharacterMayBeTwoHits() {
    HitSearch search = new TermHits(List.of("S"), true);

    assertThat(search.find("aß")).containsExactly(new HitSearch.Hit(1, 2), new HitSearch.Hit(1, 2));
    assertThat(new TermHits(List.of("FI"), true).find("ﬁ f")).hasSize(1);
  }

  @Test
  void aHitThatBeginsInAnEarlierPageSaysHowFarBack() {
    HitSearch search = new TermHits(List.of("abc"), false);
    HitSearch next = search.count("xxab").next();

    assertThat(next.find("cd")).containsExactly(new HitSearch.Hit(-2, 1));
    assertThat(next.count("cd").hits()).isEqualTo(1);
    assertThat(search.count("xx").next()).isSameAs(search);
  }

  @Test
  void aTextThatIsNotUtf8AfterAllBeginsAnewInItsEncoding() throws Exception {
    String text =
        "plain ".repeat(20_000) + "Fünf größere Bäume über süßen Äpfeln, schön. ".repeat(50);
    SourceFile file = write(text.getBytes(Charset.forName("windows-1252")));
    PagedText paged = PagedText.open(file, null);
    TextIndex index = new TextIndex(paged, null);

    Optional<PagedText> settled = Optional.empty();
    while (settled.isEmpty() && !index.complete()) {
      settled = index.next();
    }

    assertThat(settled.orElseThrow().encoding().charset()).isEqualTo("windows-1252");
    assertThat(settled.orElseThrow().page(1).text()).contains("größere Bäume");
  }

  @Test
  void whatDoesNotDecodeIsSeenAndCounted() throws Exception {
    SourceFile file = write(new byte[] {'a', (byte) 0xFF, 'b'});
    PagedText paged = PagedText.open(file, StandardCharsets.UTF_8);
    TextIndex index = new TextIndex(paged, null);
    index.next();

    assertThat(paged.page(0).text()).isEqualTo("a\uFFFDb");
    assertThat(index.malformed()).isEqualTo(1);
  }

  @Test
  void binaryFilesAreListedByteByByte() throws Exception {
    SourceFile file = write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 1});

    PagedText paged = PagedText.open(file, null);

    assertThat(paged.refusal()).contains("PNG");
    assertThat(paged.page(0).text())
        .startsWith("000000000000  89 50 4E 47 0D 0A 1A 0A 00 01 ")
        .endsWith("  .PNG......\n");
    TextIndex index = new TextIndex(paged, new TermHits(List.of("P"), false));
    index.next();
    assertThat(index.hits()).isZero();
  }

  @Test
  void whatGzipHasPackedIsUnpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("one\ntwo\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
    }
    PagedText paged = PagedText.open(write(packed.toByteArray()), null);

    assertThat(paged.bytes()).isEqualTo(160_000);
    assertThat(paged.cut()).isFalse();
    assertThat(paged.page(2).text()).endsWith("one\ntwo\n");
  }

  @Test
  void aFileThatHasChangedOrGoneSaysSo() throws Exception {
    SourceFile file = write("some text\n".getBytes(StandardCharsets.UTF_8));
    PagedText paged = PagedText.open(file, null);

    Files.writeString(file.path(), "other, longer text\n");
    assertThatThrownBy(() -> paged.page(0)).hasMessageContaining("has changed");

    Files.delete(file.path());
    assertThatThrownBy(() -> paged.page(0)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void anEmptyFileHasOneEmptyPage() throws Exception {
    PagedText paged = PagedText.open(write(new byte[0]), null);

    assertThat(paged.pages()).isEqualTo(1);
    assertThat(paged.page(0).text()).isEmpty();
  }

  private SourceFile write(byte[] bytes) throws IOException {
    Path path = Files.write(folder.resolve("text"), bytes);
    return new SourceFile(path, bytes.length);
  }

  /** Letters that terms are made of, and what the charset has besides. */
  private static String randomText(Random random, Charset charset) {
    String letters = "aaabBsSf\nAF\r\n ßﬁ日本😀é";
    StringBuilder text = new StringBuilder();
    int length = 300 + random.nextInt(300);
    boolean lines = random.nextBoolean();
    while (text.length() < length) {
      int at =
          letters.offsetByCodePoints(
              0, random.nextInt(letters.codePointCount(0, letters.length())));
      String character = Character.toString(letters.codePointAt(at));
      if (charset.newEncoder().canEncode(character) && (lines || !character.equals("\n"))) {
        text.append(character);
      }
    }
    return text.toString();
  }
}
