package org.parallelworkbench.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Observers;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.stats.TextStatistics;
import org.parallelworkbench.pipeline.text.CountTerms;
import org.parallelworkbench.pipeline.text.DocumentReader;
import org.parallelworkbench.pipeline.text.Documents;
import org.parallelworkbench.pipeline.text.TextFiles;

/** Documents that are real, or really bad, as Apache Tika reads them. Needs its jars. */
@Tag("documents")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TikaTest {

  private static final OptionalLibraries LIBRARIES =
      DocumentLibraries.in(
          Path.of(System.getProperty("test.documents", "absent")), Path.of("target/documents"));

  @TempDir private Path folder;

  @BeforeAll
  static void load() {
    assertThat(LIBRARIES.obstacle()).isEmpty();
    Documents.readWith(new DocumentLibraries(LIBRARIES));
  }

  @AfterAll
  static void forget() {
    Documents.readWith(new DocumentLibraries(null));
  }

  private static PreparedPipeline work(Pipeline pipeline, Settings settings) {
    try {
      return PreparedPipeline.of(pipeline, settings.with(TextFiles.DOCUMENTS, "true"));
    } catch (InvalidSettingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedPipeline counting(String terms) {
    return work(new CountTerms(), Settings.DEFAULTS.with(CountTerms.TERMS, terms));
  }

  private SourceFile file(String name, byte[] bytes) throws IOException {
    return new SourceFile(Files.write(folder.resolve(name), bytes), bytes.length);
  }

  private SourceFile html(String name, String text, Charset charset) throws IOException {
    return file(name, text.getBytes(charset));
  }

  private static Evaluation evaluate(SourceFile file) throws Exception {
    return counting("A, ä, second").evaluator().evaluate(file, StageObserver.NONE);
  }

  private static void assertFound(SourceFile file, String kind, long... counts) throws Exception {
    Evaluation evaluation = evaluate(file);
    assertThat(evaluation.counts().toMap().values())
        .containsExactlyElementsOf(Arrays.stream(counts).boxed().toList());
    assertThat(evaluation.encoding()).isNotNull();
    assertThat(evaluation.encoding().label()).isEqualTo(kind + " (document)");
    assertThat(evaluation.bytes()).isEqualTo(file.size());
  }

  private static void assertRefused(SourceFile file, String reason) {
    assertThatThrownBy(() -> evaluate(file))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void pdf() throws Exception {
    assertFound(file("a.pdf", DocumentSamples.pdf("A banana", "second line")), "PDF", 4, 0, 1);
    assertFound(file("unnamed", DocumentSamples.pdf("A banana")), "PDF", 4, 0, 0);
  }

  @Test
  void docx() throws Exception {
    assertFound(file("a.docx", DocumentSamples.docx("A bänana", "second")), "DOCX", 3, 1, 1);
    assertFound(file("empty.docx", DocumentSamples.docx()), "DOCX", 0, 0, 0);
  }

  @Test
  void epubWithoutTheTitleOfItsPages() throws Exception {
    assertFound(
        file("a.epub", DocumentSamples.epub("<p>A bänana</p>", "<p>second</p>")), "EPUB", 3, 1, 1);
  }

  @Test
  void htmlWithoutWhatNobodySees() throws Exception {
    String page =
        "<!DOCTYPE html><html><head><meta charset=\"%s\"><title>A</title><style>A {}</style>"
            + "<script>A()</script></head><body><!-- A --><p>A b<b>än</b>ana</p>"
            + "<img alt=\"A\"><div>second</div></body></html>";
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
      assertFound(html("a.html", page.formatted(charset), charset), "HTML", 3, 1, 1);
    }
  }

  @Test
  void packedDocumentsAreReadAsWell() throws Exception {
    Map<String, byte[]> documents =
        Map.of(
            "a.pdf", DocumentSamples.pdf("A banana"),
            "a.docx", DocumentSamples.docx("A banana"),
            "a.epub", DocumentSamples.epub("<p>A banana</p>"),
            "a.html", "<html><body>A banana".getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> document : documents.entrySet()) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(document.getValue());
      }
      Evaluation evaluation = evaluate(file(document.getKey() + ".gz", packed.toByteArray()));

      assertThat(evaluation.counts().get("A")).as(document.getKey()).hasValue(4);
      assertThat(evaluation.bytes()).isEqualTo(document.getValue().length);
    }
  }

  @Test
  void whatTheUserSaysOfHtmlGoesFirst() throws Exception {
    String page = "<html><body><p>ä</p></body></html>";
    SourceFile file = html("a.html", page, StandardCharsets.UTF_16LE);

    assertThat(evaluate(file.withCharset(StandardCharsets.UTF_16LE)).counts().get("ä")).hasValue(1);
  }

  @Test
  void textsAndWhatIsNoDocumentAreReadAsEver() throws Exception {
    SourceFile text = file("a.txt", "A bänana".getBytes(StandardCharsets.UTF_8));

    assertThat(evaluate(text).encoding()).isNotNull();
    assertThat(evaluate(text).encoding().label()).isEqualTo("UTF-8");
    assertRefused(file("a.bin", new byte[100]), "looks binary");
    assertThat(evaluate(file("empty.pdf", new byte[0])).counts().get("A")).hasValue(0);
  }

  @Test
  void linesAndWordsAreThoseOfTheDocument() throws Exception {
    assertThat(
            work(new TextStatistics(), Settings.DEFAULTS)
                .evaluator()
                .evaluate(
                    file("a.docx", DocumentSamples.docx("One two.", "Three four five.")),
                    StageObserver.NONE)
                .counts()
                .toMap())
        .containsEntry("lines", 2L)
        .containsEntry("words", 5L)
        .containsEntry("sentences", 2L);
  }

  @Test
  void whatIsProtectedIsRefused() throws Exception {
    byte[] plain = DocumentSamples.pdf("A banana");
    assertFound(file("open.pdf", encrypted(plain, "")), "PDF", 4, 0, 0);
    assertRefused(file("closed.pdf", encrypted(plain, "secret")), "protected by a password");

    byte[] ole = new byte[2048];
    System.arraycopy(
        new byte[] {
          (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
        },
        0,
        ole,
        0,
        8);
    assertRefused(file("closed.docx", ole), "protected by a password");
  }

  /** Encrypts a PDF as its owner would, by the library that also reads it. */
  private byte[] encrypted(byte[] pdf, String password) throws Exception {
    ClassLoader loader = LIBRARIES.load(DocumentReader.class).getClass().getClassLoader();
    String model = "org.apache.pdfbox.pdmodel.";
    Class<?> permission = loader.loadClass(model + "encryption.AccessPermission");
    Object policy =
        loader
            .loadClass(model + "encryption.StandardProtectionPolicy")
            .getConstructor(String.class, String.class, permission)
            .newInstance("owner", password, permission.getConstructor().newInstance());
    policy.getClass().getMethod("setEncryptionKeyLength", int.class).invoke(policy, 256);
    Object document =
        loader
            .loadClass("org.apache.pdfbox.Loader")
            .getMethod("loadPDF", byte[].class)
            .invoke(null, pdf);
    Class<?> type = document.getClass();
    type.getMethod("protect", loader.loadClass(model + "encryption.ProtectionPolicy"))
        .invoke(document, policy);
    Path file = folder.resolve("encrypted.pdf");
    type.getMethod("save", String.class).invoke(document, file.toString());
    type.getMethod("close").invoke(document);
    return Files.readAllBytes(file);
  }

  @Test
  void whatIsCutOffIsRefused() throws Exception {
    for (byte[] whole :
        List.of(
            DocumentSamples.pdf("A banana"),
            DocumentSamples.docx("A banana"),
            DocumentSamples.epub("<p>A banana</p>"))) {
      String name = whole[0] == '%' ? "a.pdf" : whole[38] == 'a' ? "a.epub" : "a.docx";
      for (int part = 1; part < 10; part++) {
        byte[] cut = Arrays.copyOf(whole, Math.max(60, whole.length * part / 10));
        assertRefused(file(part + name, cut), " document is damaged");
      }
    }
    assertRefused(file("a.pdf", DocumentSamples.emptyPdf()), "it has no pages");
    assertRefused(
        file("a.epub", DocumentSamples.epub("<p>A</p>", "<p><b></p>")), "document is damaged");
  }

  @Test
  void whatIsMadeToDoHarmIsRefused() throws Exception {
    String much = "A".repeat(100_000_000);
    assertRefused(file("a.docx", DocumentSamples.docx(much)), "a zip bomb");
    assertRefused(file("a.epub", DocumentSamples.epub("<p>" + much + "</p>")), "a zip bomb");

    String deep = "<div>".repeat(20_000) + "A" + "</div>".repeat(20_000);
    assertRefused(file("deep.epub", DocumentSamples.epub(deep)), "nested too deeply");
    assertFound(
        html("deep.html", "<html><body>" + deep + "</body></html>", StandardCharsets.UTF_8),
        "HTML",
        1,
        0,
        0);

    StringBuilder type = new StringBuilder("<!DOCTYPE html [<!ENTITY e0 \"AAAAAAAAAA\">");
    for (int i = 1; i < 12; i++) {
      type.append("<!ENTITY e%d \"%s\">".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    assertRefused(
        file("a.epub", DocumentSamples.epubWithEntities(type + "]>", "&e11;")), "an XML bomb");
  }

  @Test
  void nothingOutsideTheDocumentIsFetched() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "second");
    String type = "<!DOCTYPE html [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";

    SourceFile file = file("a.epub", DocumentSamples.epubWithEntities(type, "<p>A&e;</p>"));

    assertThat(evaluate(file).counts().get("second")).hasValue(0);
  }

  @Test
  void anInterruptEndsTheReadingOfADocument() throws Exception {
    String[] chapters = new String[50];
    Arrays.fill(chapters, "<p>" + "A banana ".repeat(2000) + "</p>");
    StageObserver interrupting =
        Observers.ofStages(
            stage -> {
              if (stage == Stage.PROCESS) {
                Thread.currentThread().interrupt();
              }
            });
    PreparedPipeline work = work(new TextStatistics(), Settings.DEFAULTS);

    for (SourceFile file :
        List.of(
            file("a.epub", DocumentSamples.epub(chapters)),
            file("a.docx", DocumentSamples.docx("A banana ".repeat(5000), "second")))) {
      assertThatThrownBy(() -> work.evaluator().evaluate(file, interrupting))
          .as(file.name())
          .isInstanceOf(InterruptedException.class);
      assertThat(Thread.interrupted()).isFalse();
    }
  }

  @Test
  void everyEngineGivesTheSame() throws Exception {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      files.add(file(i + ".pdf", DocumentSamples.pdf("A".repeat(i + 1))));
      files.add(file(i + ".docx", DocumentSamples.docx("A".repeat(i + 1))));
      files.add(file(i + ".epub", DocumentSamples.epub("<p>" + "A".repeat(i + 1) + "</p>")));
      files.add(file(i + ".txt", "A".repeat(i + 1).getBytes(StandardCharsets.UTF_8)));
    }
    RunRequest request = new RunRequest(files, counting("A"), 4);
    for (Engine engine : Engines.ready()) {
      RunReport report = engine.run(request, RunListener.NONE, new RunControl());

      assertThat(report.count(FileStatus.DONE)).as(engine.id()).isEqualTo(files.size());
      assertThat(report.results())
          .extracting(result -> result.counts().at(0))
          .as(engine.id())
          .containsExactlyElementsOf(
              files.stream().map(it -> it.name().charAt(0) - '0' + 1L).toList());
      assertThat(report.results()).extracting(FileResult::message).containsOnly("");
    }
  }

  @Test
  void nothingIsLeftBehind() throws Exception {
    Path home = Path.of(System.getProperty("user.home"));
    evaluate(file("a.pdf", DocumentSamples.pdf("A banana")));

    try (Stream<Path> all = Files.list(home)) {
      assertThat(all.map(it -> it.getFileName().toString())).noneMatch(it -> it.contains("pdfbox"));
    }
  }
}
