package org.parallelworkbench.pipeline.text;

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
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.ArchiveEntry;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Observers;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SlicedFile;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.bytes.ZipDirectory;

/** A packed text gives what it gives unpacked. */
class PackedTextTest {

  private static final List<String> TERMS = List.of("A", "AB", "Я", "\uFFFD");

  @TempDir private Path folder;

  static List<Charset> charsets() {
    return Samples.CHARSETS;
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void packedTextsAreCountedLikeOthers(Charset charset) throws Exception {
    Random random = new Random(charset.name().hashCode());
    String text = Samples.text(random, charset, 400);
    byte[] bytes = Samples.damaged(random, text.getBytes(charset));
    List<String> terms = Samples.terms(random, text);
    for (boolean known : new boolean[] {true, false}) {
      for (BufferSizes sizes : List.of(BufferSizes.DEFAULT, new BufferSizes(40, 16, 8, 64))) {
        TermCounter counter = counter(terms, sizes);
        Charset chosen = known ? charset : null;
        Object expected = outcome(counter, plain(bytes).withCharset(chosen));
        for (SourceFile packed : List.of(gzip(bytes), zip(bytes, true), zip(bytes, false))) {
          assertThat(outcome(counter, packed.withCharset(chosen)))
              .as("%s, %s, %s", packed.location(), sizes, chosen)
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void membersOfGzipInARowAreOneText() throws Exception {
    byte[] packed = concat(gzipped(bytes("a".repeat(100))), gzipped(bytes("b")), new byte[50]);
    Evaluation evaluation = evaluate(file("a.gz", packed));
    assertThat(evaluation.counts().get("A")).hasValue(100);
    assertThat(evaluation.counts().get("AB")).hasValue(1);
    assertThat(evaluation.bytes()).isEqualTo(101);
  }

  @Test
  void whatFollowsGzipDataMustBeGzipDataToo() throws Exception {
    byte[] first = gzipped(bytes("abc"));
    byte[] packed = concat(first, bytes("Hello"));
    assertThatThrownBy(() -> evaluate(file("a.gz", packed)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("damaged gzip data at offset " + (first.length + 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 9, 11, 40, 100})
  void aGzipFileThatIsCutOffSaysWhere(int length) throws Exception {
    byte[] packed = Arrays.copyOf(gzipped(noise(500)), length);
    assertThatThrownBy(() -> evaluate(file("a.gz", packed)))
        .isInstanceOf(IOException.class)
        .hasMessage("the gzip data ends too early, at offset " + length);
  }

  @Test
  void aDamagedGzipFileNeverGivesOtherCounts() throws Exception {
    byte[] text = noise(3000);
    byte[] packed = gzipped(text);
    Object right = outcome(counter(TERMS, BufferSizes.DEFAULT), plain(text));
    Random random = new Random(1);
    int failed = 0;
    for (int i = 0; i < 200; i++) {
      byte[] damaged = packed.clone();
      // The ten bytes of the header hold a time and the like.
      damaged[10 + random.nextInt(packed.length - 10)] ^= (byte) (1 << random.nextInt(8));
      try {
        assertThat(outcome(counter(TERMS, BufferSizes.DEFAULT), file("a.gz", damaged)))
            .isEqualTo(right);
      } catch (IOException e) {
        assertThat(e).hasMessageContaining("gzip data").hasMessageContaining("offset");
        failed++;
      }
    }
    assertThat(failed).isGreaterThan(190);
  }

  @Test
  void aBombIsCountedInLittleMemory() throws Exception {
    Path path = folder.resolve("bomb.gz");
    byte[] spaces = new byte[1 << 20];
    Arrays.fill(spaces, (byte) 'a');
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(path))) {
      for (int i = 0; i < 64; i++) {
        out.write(spaces);
      }
    }
    List<Double> fractions = new ArrayList<>();
    StageObserver observer = Observers.ofProgress(fractions::add);
    SourceFile file = new SourceFile(path, Files.size(path));
    Evaluation evaluation = counter(List.of("A"), BufferSizes.DEFAULT).evaluate(file, observer);
    assertThat(evaluation.counts().get("A")).hasValue(64L << 20);
    assertThat(fractions).isSorted().allSatisfy(it -> assertThat(it).isBetween(0.0, 1.0));
    assertThat(fractions.get(fractions.size() / 2)).isBetween(0.2, 0.8);
  }

  @Test
  void aLargeGzipFileIsNotCut() throws Exception {
    byte[] text = bytes("abc ".repeat(500));
    byte[] packed = gzipped(noise(400));
    TermCounter counter = counter(TERMS, new BufferSizes(40, 16, 8, 32));
    for (byte[] content : List.of(gzipped(text), packed)) {
      SourceFile file = file("a.gz", content);
      SlicedFile sliced = counter.slice(new SourceFile(file.path(), 1000));
      for (int slice = sliced.slices() - 1; slice >= 0; slice--) {
        sliced.evaluate(slice, StageObserver.NONE);
      }
      assertThat(sliced.finish()).hasValue(counter.evaluate(file, StageObserver.NONE));
    }
    assertThat(counter.slices(zip(text, true))).isOne();
  }

  @Test
  void gzipWithinAnArchiveIsUnpackedToo() throws Exception {
    assertThat(evaluate(zip(gzipped(bytes("abab")), false)).counts().get("AB")).hasValue(2);
  }

  @Test
  void archivesWithinArchivesAreNot() throws Exception {
    byte[] inner = Files.readAllBytes(zip(bytes("abc"), true).path());
    assertThatThrownBy(() -> evaluate(zip(inner, true)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("ZIP archive");
  }

  @Test
  void anEncryptedEntrySaysSo() throws Exception {
    assertThatThrownBy(() -> evaluate(changed(zip(bytes("abc"), true), 8, true)))
        .isInstanceOf(RefusedException.class)
        .hasMessage("it is encrypted in its archive; unpack it first");
    assertThatThrownBy(() -> evaluate(changed(zip(bytes("abc"), true), 14, false)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("not known here (14)");
  }

  private static SourceFile changed(SourceFile file, int method, boolean encrypted) {
    ArchiveEntry entry = Objects.requireNonNull(file.entry());
    ArchiveEntry changed =
        new ArchiveEntry(
            entry.name(), entry.offset(), entry.packedSize(), entry.crc(), method, encrypted);
    return new SourceFile(file.path(), file.size(), changed, null);
  }

  @Test
  void aDamagedArchiveNeverGivesOtherCounts() throws Exception {
    byte[] text = noise(3000);
    Object right = outcome(counter(TERMS, BufferSizes.DEFAULT), plain(text));
    for (boolean deflated : new boolean[] {true, false}) {
      SourceFile file = zip(text, deflated);
      byte[] archive = Files.readAllBytes(file.path());
      Random random = new Random(2);
      int failed = 0;
      for (int i = 0; i < 200; i++) {
        byte[] damaged = archive.clone();
        damaged[random.nextInt(archive.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file.path(), damaged);
        try {
          assertThat(outcome(counter(TERMS, BufferSizes.DEFAULT), file)).isEqualTo(right);
        } catch (IOException e) {
          failed++;
        }
      }
      assertThat(failed).isGreaterThan(150);
      Files.write(file.path(), Arrays.copyOf(archive, 50));
      assertThatThrownBy(() -> evaluate(file)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void anArchiveThatIsAnotherNowSaysWhatToDo() throws Exception {
    SourceFile file = zip(bytes("abc"), true);
    Files.writeString(file.path(), "no archive at all, but long enough for a header");
    assertThatThrownBy(() -> evaluate(file))
        .hasMessage("it is not where it was in its archive: add the archive again");
  }

  private static Object outcome(TermCounter counter, SourceFile file) throws Exception {
    try {
      return counter.evaluate(file, StageObserver.NONE);
    } catch (RefusedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static Evaluation evaluate(SourceFile file) throws Exception {
    return counter(TERMS, BufferSizes.DEFAULT).evaluate(file, StageObserver.NONE);
  }

  private static TermCounter counter(List<String> terms, BufferSizes sizes) {
    Needles needles = new Needles(Samples.needles(terms, true), true);
    return new TermCounter(terms, needles, new TextFiles(null, MalformedPolicy.REPORT, sizes));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A text that hardly gets shorter by packing. */
  private static byte[] noise(int length) {
    Random random = new Random(length);
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (' ' + random.nextInt(95));
    }
    return bytes;
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private SourceFile plain(byte[] bytes) throws IOException {
    return file("text.txt", bytes);
  }

  private SourceFile gzip(byte[] bytes) throws IOException {
    return file("text.txt.gz", gzipped(bytes));
  }

  private SourceFile file(String name, byte[] bytes) throws IOException {
    return new SourceFile(Files.write(folder.resolve(name), bytes), bytes.length);
  }

  private SourceFile zip(byte[] bytes, boolean deflated) throws IOException {
    Path archive = folder.resolve(deflated ? "deflated.zip" : "stored.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      out.putNextEntry(new ZipEntry("before.txt"));
      out.write(bytes("something else"));
      ZipEntry entry = new ZipEntry("folder/text.txt");
      if (!deflated) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
      }
      out.putNextEntry(entry);
      out.write(bytes);
    }
    List<SourceFile> files = new ArrayList<>();
    ZipDirectory.read(archive, files::add);
    assertThat(files).extracting(SourceFile::name).containsExactly("before.txt", "text.txt");
    return files.get(1);
  }
}
