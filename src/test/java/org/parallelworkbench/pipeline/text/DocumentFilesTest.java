package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Observers;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SlicedFile;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.TextEncoding;
import org.parallelworkbench.pipeline.TextEncoding.Decision;
import org.parallelworkbench.pipeline.bytes.ZipDirectory;
import org.parallelworkbench.pipeline.regex.RegexMatches;
import org.parallelworkbench.pipeline.stats.TextStatistics;
import org.parallelworkbench.pipeline.words.WordFrequencies;

/** The text of a document is counted as that of any file; no other file is touched. */
class DocumentFilesTest {

  private static final BufferSizes SMALL = new BufferSizes(40, 16, 8, 64);

  @TempDir private Path folder;
  private final FakeDocuments documents = new FakeDocuments();
  private final Documents.Source usual = Documents.source();

  @AfterEach
  void readAsBefore() {
    Documents.readWith(usual);
  }

  private SourceFile file(String name, byte[] bytes) throws IOException {
    return new SourceFile(Files.write(folder.resolve(name), bytes), bytes.length);
  }

  private SourceFile text(String text) throws IOException {
    return file("text.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private SourceFile document(String text) throws IOException {
    return file("document.fake", bytes(text));
  }

  private static byte[] bytes(String text) {
    return (FakeDocuments.MARK + text).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aDocumentIsOpenedAsItsTextAndAnyOtherFileAsItIs() throws Exception {
    Documents.readWith(documents);

    PagedText opened = PagedText.openDocument(document("Grüße\nan alle"), null);
    assertThat(opened.page(0).text()).isEqualTo("Grüße\nan alle");
    assertThat(opened.cut()).isFalse();
    assertThat(PagedText.openDocument(text("as it is"), null).page(0).text()).isEqualTo("as it is");
  }

  @Test
  void ofALongDocumentTheBeginningIsKept() throws Exception {
    Documents.readWith(documents.inPiecesOf(1 << 20));

    PagedText opened =
        PagedText.openDocument(document("abcdefgh".repeat(PageBytes.MOST_UNPACKED / 8 + 1)), null);
    assertThat(opened.bytes()).isEqualTo(PageBytes.MOST_UNPACKED);
    assertThat(opened.cut()).isTrue();
  }

  private TermCounter counter(
      Documents.@Nullable Source source, BufferSizes sizes, String... terms) {
    List<String> needles = List.of(terms);
    return new TermCounter(
        needles,
        new Needles(needles, true),
        new TextFiles(null, MalformedPolicy.REPORT, source, sizes));
  }

  private Evaluation evaluate(SourceFile file) throws Exception {
    return counter(documents, BufferSizes.DEFAULT, "A", "AB").evaluate(file, StageObserver.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1000})
  void aDocumentCountsAsAFileOfItsTextDoes(int piece) throws Exception {
    documents.inPiecesOf(piece);
    Random random = new Random(piece);
    String text = Samples.text(random, StandardCharsets.UTF_8, 500);
    String[] terms = Samples.terms(random, text).toArray(String[]::new);
    for (BufferSizes sizes : List.of(BufferSizes.DEFAULT, SMALL)) {
      TermCounter counter = counter(documents, sizes, terms);

      assertThat(counter.evaluate(document(text), StageObserver.NONE).counts())
          .as("%s", sizes)
          .isEqualTo(counter.evaluate(text(text), StageObserver.NONE).counts());
    }
  }

  @Test
  void everyPipelineOverTextsReadsDocuments() throws Exception {
    String text = "A banana, Alba. Ananas 😀 straße\n\nEnd";
    Documents.readWith(documents);
    for (Pipeline pipeline :
        List.of(
            new CountTerms(), new TextStatistics(), new WordFrequencies(), new RegexMatches())) {
      PreparedPipeline work =
          PreparedPipeline.of(pipeline, Settings.DEFAULTS.with(TextFiles.DOCUMENTS, "true"));

      assertThat(work.evaluator().evaluate(document(text), StageObserver.NONE))
          .as(pipeline.id())
          .satisfies(
              it ->
                  assertThat(it.counts())
                      .isEqualTo(
                          work.evaluator().evaluate(text(text), StageObserver.NONE).counts()))
          .returns(new TextEncoding("FAKE", Decision.DOCUMENT, 100, 0, -1), Evaluation::encoding)
          .returns((long) bytes(text).length, Evaluation::bytes);
    }
  }

  @Test
  void withoutTheOptionNobodyIsAsked() throws Exception {
    Documents.readWith(
        new Documents.Source() {
          @Override
          public Optional<String> obstacle() {
            throw new IllegalStateException("asked for an obstacle");
          }

          @Override
          public DocumentReader reader() {
            throw new IllegalStateException("asked for a reader");
          }
        });
    PreparedPipeline work = PreparedPipeline.of(new CountTerms(), Settings.DEFAULTS);

    assertThat(work.obstacle()).isEmpty();
    assertThat(work.evaluator().evaluate(document("A"), StageObserver.NONE).counts().get("A"))
        .as("the mark has an A, too")
        .hasValue(2);
  }

  @Test
  void textsAreReadAsEver() throws Exception {
    assertThat(evaluate(text("ab")))
        .isEqualTo(counter(null, BufferSizes.DEFAULT, "A", "AB").evaluate(text("ab"), observer()));
    assertThat(evaluate(file("empty.fake", new byte[0])).counts().get("A")).hasValue(0);

    assertThat(documents.read()).isEmpty();
    assertThat(documents.asked()).containsExactly("text.txt");
  }

  private static StageObserver observer() {
    return StageObserver.NONE;
  }

  @Test
  void halfOfASurrogatePairIsAReplacement() throws Exception {
    TermCounter counter = counter(new Halves(), BufferSizes.DEFAULT, "\uFFFD", "A");

    assertThat(counter.evaluate(document(""), StageObserver.NONE).counts().toMap())
        .containsEntry("\uFFFD", 2L)
        .containsEntry("A", 1L);
  }

  /** Gives a lonely half of a pair, an A, and another half. */
  private static final class Halves implements Documents.Source, DocumentReader {
    @Override
    public Optional<String> obstacle() {
      return Optional.empty();
    }

    @Override
    public DocumentReader reader() {
      return this;
    }

    @Override
    public Optional<String> kind(String name, byte[] head) {
      return Optional.of("HALF");
    }

    @Override
    public void read(Document document, Text text) throws InterruptedException {
      text.append("\uD83DA\uD83D".toCharArray(), 0, 3);
    }
  }

  @Test
  void packedDocumentsAreUnpacked() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes("ab"));
    }
    Evaluation evaluation = evaluate(file("a.fake.gz", packed.toByteArray()));

    assertThat(evaluation.counts().get("AB")).hasValue(1);
    assertThat(evaluation.bytes()).isEqualTo(bytes("ab").length);
    assertThat(documents.read().get(0))
        .returns("a.fake", DocumentReader.Document::name)
        .returns(null, DocumentReader.Document::file);
  }

  @Test
  void documentsInArchivesAreRead() throws Exception {
    Path archive = folder.resolve("all.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("in/a.fake"));
      zip.write(bytes("ab"));
    }
    List<SourceFile> entries = new ArrayList<>();
    ZipDirectory.read(archive, entries::add);

    assertThat(evaluate(entries.get(0)).counts().get("AB")).hasValue(1);
    assertThat(documents.read().get(0).file()).isNull();
  }

  @Test
  void aFileOfItsOwnIsNamed() throws Exception {
    SourceFile file = document("ab").withCharset(StandardCharsets.UTF_16LE);
    evaluate(file);

    assertThat(documents.read().get(0))
        .returns(file.path(), DocumentReader.Document::file)
        .returns(StandardCharsets.UTF_16LE, DocumentReader.Document::charset);
  }

  @Test
  void whatPacksADocumentBadlyIsToBlameAndNotTheDocument() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes("ab"));
    }
    byte[] damaged = packed.toByteArray();
    damaged[damaged.length - 5] ^= 1;
    SourceFile file = file("a.fake.gz", damaged);

    assertThatThrownBy(() -> evaluate(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("checksum");
  }

  @Test
  void aReaderThatIsMissingRefusesTheFile() throws Exception {
    TermCounter counter = counter(FakeDocuments.missing(), BufferSizes.DEFAULT, "A");
    SourceFile file = document("A");

    assertThatThrownBy(() -> counter.evaluate(file, StageObserver.NONE))
        .isInstanceOf(RefusedException.class)
        .hasMessage(FakeDocuments.OBSTACLE);
  }

  @Test
  void anInterruptEndsTheReading() throws Exception {
    SourceFile file = document("A".repeat(100));
    documents.inPiecesOf(1);
    StageObserver interrupting =
        Observers.ofProgress(
            fraction -> {
              if (!documents.read().isEmpty()) {
                Thread.currentThread().interrupt();
              }
            });

    assertThatThrownBy(
            () -> counter(documents, BufferSizes.DEFAULT, "A").evaluate(file, interrupting))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aLargeDocumentIsNotCutIntoSlices() throws Exception {
    String text = "abc ".repeat(100);
    TermCounter counter = counter(documents, SMALL, "A");
    SlicedFile sliced = counter.slice(document(text));
    for (int slice = sliced.slices() - 1; slice >= 0; slice--) {
      sliced.evaluate(slice, StageObserver.NONE);
    }

    assertThat(sliced.slices()).isGreaterThan(2);
    assertThat(documents.read()).hasSize(1);
    assertThat(sliced.finish()).contains(counter.evaluate(document(text), StageObserver.NONE));
  }

  @Test
  void aLargeTextIsStillCut() throws Exception {
    String text = "abc ".repeat(100);
    TermCounter counter = counter(documents, SMALL, "A");
    SlicedFile sliced = counter.slice(text(text));
    sliced.evaluate(1, StageObserver.NONE);
    sliced.evaluate(0, StageObserver.NONE);
    for (int slice = 2; slice < sliced.slices(); slice++) {
      sliced.evaluate(slice, StageObserver.NONE);
    }

    assertThat(sliced.finish()).contains(counter.evaluate(text(text), StageObserver.NONE));
    assertThat(documents.read()).isEmpty();
  }
}
