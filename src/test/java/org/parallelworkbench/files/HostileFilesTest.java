package org.parallelworkbench.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.Fault;
import org.parallelworkbench.NamedPipe;
import org.parallelworkbench.Soak;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Observers;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.StageObserver;
import org.parallelworkbench.pipeline.text.CountTerms;

/** Whatever is in a folder: each file gives a result or a plain failure, and nothing hangs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {

  @TempDir private Path temporary;
  private Path folder;
  private FileEvaluator evaluator;

  @BeforeEach
  void prepare() throws IOException, InvalidSettingException {
    folder = Files.createDirectory(temporary.resolve("folder"));
    evaluator = new CountTerms().evaluator(Settings.of(Map.of("terms", "A,\\n")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyBytesGiveAResultOrAPlainFailure(long seed) throws Exception {
    decode(seed);
  }

  @Test
  @Tag(Soak.TAG)
  @Timeout(value = 365, unit = TimeUnit.DAYS)
  void anyBytesGiveAResultOrAPlainFailureForLong() {
    Soak.soak(
        seed -> {
          try {
            decode(seed);
          } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
          }
        });
  }

  @Test
  void aFolderOfHostileFilesIsRunToItsEnd() throws Exception {
    runFolder(300);
  }

  @Test
  @Tag(Soak.TAG)
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void tenThousandHostileFilesAreRunToTheirEnd() throws Exception {
    runFolder(10_000);
  }

  /** Every file has a result, and the same whichever engine gave it. */
  private void runFolder(int count) throws Exception {
    Random random = new Random(count);
    for (int i = 0; i < count; i++) {
      Fault.HOSTILE_FILE.inject();
      write(i + hostileName(random), hostileBytes(random));
    }
    List<SourceFile> files = scan(false);
    assertThat(files).hasSize(count);
    PreparedPipeline work =
        PreparedPipeline.of(new CountTerms(), Settings.of(Map.of("terms", "A,ß,\\n")));

    RunReport report = run(Engines.THREADS, files, work, 4);
    RunReport again = run(Engines.SEQUENTIAL, files, work, 1);

    for (int i = 0; i < count; i++) {
      FileResult result = report.results().get(i);
      assertThat(result.status()).isIn(FileStatus.DONE, FileStatus.FAILED);
      assertThat(result.message()).doesNotContain("the pipeline failed");
      assertThat(result.status() == FileStatus.DONE || !result.message().isBlank()).isTrue();
      assertThat(again.results().get(i).counts()).isEqualTo(result.counts());
      assertThat(again.results().get(i).message()).isEqualTo(result.message());
      assertThat(VisibleText.of(result.file().name())).matches("[^\\p{Cntrl}\u202E]+");
      Fault.HOSTILE_FILE.survive();
    }
  }

  private static RunReport run(
      String engine, List<SourceFile> files, PreparedPipeline work, int workers) {
    return Engines.byId(engine)
        .orElseThrow()
        .run(new RunRequest(files, work, workers), RunListener.NONE, new RunControl());
  }

  private static String hostileName(Random random) {
    String[] pieces = {
      "a", "é", "本", "📚", " ", "=1", "'", "&", ";", "%n", "!", "~", "$x", "\u202E"
    };
    StringBuilder name = new StringBuilder();
    for (int left = random.nextInt(6); left > 0; left--) {
      name.append(pieces[random.nextInt(pieces.length)]);
    }
    return name.append("-").toString();
  }

  private void decode(long seed) throws IOException, InterruptedException {
    Random random = new Random(seed);
    for (int i = 0; i < 60; i++) {
      Fault.HOSTILE_FILE.inject();
      byte[] bytes = hostileBytes(random);
      SourceFile file = write("file", bytes);
      String outcome = outcome(file);
      assertThat(outcome).isNotBlank().doesNotContain("the pipeline failed");
      assertThat(outcome(file)).isEqualTo(outcome);
      Fault.HOSTILE_FILE.survive();
    }
  }

  /** Beginnings that promise something, followed by what does not keep it. */
  private static byte[] hostileBytes(Random random) {
    byte[] bytes = new byte[random.nextInt(300)];
    switch (random.nextInt(4)) {
      case 0 -> random.nextBytes(bytes);
      case 1 -> Arrays.fill(bytes, (byte) random.nextInt());
      default -> {
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] =
              (byte) (random.nextInt(40) == 0 ? random.nextInt() : "aA\r\n \t".charAt(i % 6));
        }
      }
    }
    byte[][] beginnings = {
      {},
      {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
      {(byte) 0xFF, (byte) 0xFE},
      {(byte) 0xFE, (byte) 0xFF},
      {0, 0, (byte) 0xFE, (byte) 0xFF},
      {(byte) 0xFF, (byte) 0xFE, 0, 0},
      {0x1F, (byte) 0x8B, 8},
      {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 3},
      {'P', 'K', 3, 4},
      {(byte) 0xE2, (byte) 0x82},
    };
    byte[] beginning = beginnings[random.nextInt(beginnings.length)];
    byte[] all = Arrays.copyOf(beginning, beginning.length + bytes.length);
    System.arraycopy(bytes, 0, all, beginning.length, bytes.length);
    return all;
  }

  @Test
  void smallAndOddFilesAreCounted() throws Exception {
    assertThat(outcome(write("empty", new byte[0]))).isEqualTo("A 0 UTF-8");
    assertThat(outcome(write("one", new byte[] {'a'}))).isEqualTo("A 1 UTF-8");
    assertThat(outcome(write("mark", new byte[] {(byte) 0xFF, (byte) 0xFE})))
        .isEqualTo("A 0 UTF-16LE (BOM)");
    assertThat(outcome(write("half", "aé".getBytes(StandardCharsets.UTF_8), 2))).startsWith("A 1 ");
    assertThat(outcome(write("nul", new byte[] {'a', 0, 'a'})))
        .isEqualTo("looks binary: a NUL byte at offset 1");
    assertThat(outcome(write("lines", "a\r\na\ra\na\u0085a".getBytes(StandardCharsets.UTF_8))))
        .isEqualTo("A 5 UTF-8");
    for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
      byte[] bytes = "a text without a mark, and more of it".getBytes(Charset.forName(charset));
      assertThat(outcome(write("unmarked", bytes))).startsWith("A 4 " + charset + " (detected");
    }
  }

  @Test
  void pipesSocketsDevicesAndFoldersAreRefusedAtOnce() throws Exception {
    Path pipe = folder.resolve("pipe");
    NamedPipe.create(pipe);
    Path socket = folder.resolve("socket");
    List<Path> special = new ArrayList<>(List.of(pipe, socket, folder));
    Path device = Path.of("/dev/zero");
    if (Files.exists(device)) {
      special.add(device);
    }
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      for (Path path : special) {
        assertThat(outcome(new SourceFile(path, SourceFile.UNKNOWN_SIZE))).startsWith("it is a ");
      }
      write("a.txt", new byte[] {'a'});
      assertThat(scan(true)).extracting(SourceFile::name).containsExactly("a.txt");
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void linksLeadNowhereUnlessAsked() throws Exception {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("secret.txt"), "a");
    Files.createSymbolicLink(outside.resolve("back"), folder);
    Files.createSymbolicLink(folder.resolve("out"), outside);
    Files.createSymbolicLink(folder.resolve("self"), folder);
    Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));
    Files.createSymbolicLink(folder.resolve("nothing"), folder.resolve("gone"));
    Files.createSymbolicLink(folder.resolve("again.txt"), folder.resolve("real.txt"));
    write("real.txt", new byte[] {'a'});

    assertThat(scan(false)).extracting(SourceFile::name).containsExactly("real.txt");
    assertThat(scan(true))
        .extracting(file -> folder.relativize(file.path()).toString())
        .containsExactly("again.txt", "out/secret.txt");
    assertThat(outcome(new SourceFile(folder.resolve("loop"), 1))).startsWith("cannot be read");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "such names cannot be there")
  void hostileNamesAreFoundReadAndShownSafely() throws Exception {
    List<String> names =
        List.of(
            "new\nline",
            "ta\tb",
            "quo\"te'",
            "esc\u001b[31m",
            "=1+1",
            "right\u202Eleft",
            "né",
            " ");
    for (String name : names) {
      write(name, new byte[] {'a'});
    }
    List<SourceFile> found = scan(false);
    assertThat(found).extracting(SourceFile::name).containsExactlyInAnyOrderElementsOf(names);
    for (SourceFile file : found) {
      assertThat(outcome(file)).isEqualTo("A 1 UTF-8");
      assertThat(VisibleText.of(file.name())).matches("[^\\p{Cntrl}\u202E]+");
    }
    assertThat(VisibleText.of("new\nline\u202E\u007F")).isEqualTo("new‹LF›line‹U+202E›‹U+007F›");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "names are no bytes there")
  void namesThatAreNoTextAreReadAllTheSame() throws Exception {
    boolean made =
        new ProcessBuilder("sh", "-c", "printf a > \"$(printf 'bad\\377name')\"")
                .directory(folder.toFile())
                .start()
                .waitFor()
            == 0;
    assumeThat(made).as("such a name is possible here").isTrue();
    assertThat(scan(false)).hasSize(1).allSatisfy(this::assertCounted);
  }

  private void assertCounted(SourceFile file) throws Exception {
    assertThat(outcome(file)).isEqualTo("A 1 UTF-8");
    assertThat(VisibleText.of(file.name())).startsWith("bad").endsWith("name");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions there")
  void whatMayNotBeReadSaysSo() throws Exception {
    SourceFile file = write("closed", new byte[] {'a'});
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(file.path())).as("the user is root").isFalse();
    assertThat(outcome(file)).isEqualTo("no permission to read it");
  }

  @Test
  void aFileOfMoreThanFourGigabytesIsCountedToItsEnd() throws Exception {
    Path path = folder.resolve("sparse");
    long size = (1L << 32) + 4096;
    try (FileChannel channel =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      byte[] head = new byte[128 * 1024];
      Arrays.fill(head, (byte) 'a');
      channel.write(ByteBuffer.wrap(head));
      channel.write(ByteBuffer.wrap(new byte[] {'a'}), size - 1);
    }
    assumeThat(isSparse(path)).as("the file system keeps holes").isTrue();
    SourceFile file = new SourceFile(path, size);
    Evaluation evaluation = evaluator.evaluate(file, StageObserver.NONE);
    assertThat(evaluation.counts().get("A")).hasValue(128 * 1024 + 1);
    assertThat(evaluation.bytes()).isEqualTo(size);
  }

  /** Where it is not, writing it would take long, and the next reader would, too. */
  private static boolean isSparse(Path path) throws IOException, InterruptedException {
    Process du = new ProcessBuilder("du", "-k", path.toString()).start();
    String blocks = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return du.waitFor() == 0 && Long.parseLong(blocks.split("\\s")[0]) < 10_000;
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncate", "delete", "grow"})
  void aFileThatChangesWhileItIsReadEndsAllTheSame(String change) throws Exception {
    byte[] bytes = new byte[4 << 20];
    Arrays.fill(bytes, (byte) 'a');
    SourceFile file = write("changing", bytes);
    boolean[] changed = {false};
    StageObserver meddler =
        Observers.ofProgress(
            fraction -> {
              if (!changed[0] && fraction > 0.3) {
                changed[0] = true;
                meddle(change, file.path());
              }
            });
    Evaluation evaluation = evaluator.evaluate(file, meddler);
    assertThat(changed[0]).isTrue();
    long counted = evaluation.counts().get("A").orElseThrow();
    assertThat(counted).isEqualTo(evaluation.bytes());
    switch (change) {
      case "truncate" -> assertThat(counted).isLessThan(bytes.length);
      case "delete" -> assertThat(counted).isEqualTo(bytes.length);
      default -> assertThat(counted).isEqualTo(bytes.length + 1000L);
    }
  }

  private static void meddle(String change, Path path) {
    try {
      switch (change) {
        case "truncate" -> {
          try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(1000);
          }
        }
        case "delete" -> Files.delete(path);
        default -> Files.writeString(path, "a".repeat(1000), StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String outcome(SourceFile file) throws InterruptedException {
    try {
      Evaluation evaluation = evaluator.evaluate(file, StageObserver.NONE);
      String encoding = evaluation.encoding() == null ? "" : evaluation.encoding().label();
      return "A " + evaluation.counts().get("A").orElseThrow() + " " + encoding;
    } catch (IOException | RefusedException e) {
      return Failures.describe(e);
    }
  }

  private List<SourceFile> scan(boolean links) {
    List<SourceFile> files = new ArrayList<>();
    FileScan.scan(List.of(folder), new Wanted(NamePatterns.ALL, links), files::addAll, () -> false);
    return files;
  }

  private SourceFile write(String name, byte[] bytes) throws IOException {
    return write(name, bytes, bytes.length);
  }

  private SourceFile write(String name, byte[] bytes, int length) throws IOException {
    Path path = Files.write(folder.resolve(name), Arrays.copyOf(bytes, length));
    return new SourceFile(path, length);
  }
}
