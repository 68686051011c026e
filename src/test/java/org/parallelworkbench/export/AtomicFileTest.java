package org.parallelworkbench.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.parallelworkbench.NamedPipe;

class AtomicFileTest {

  @TempDir private Path folder;
  private Path target;

  @BeforeEach
  void nameTarget() {
    target = folder.resolve("results.csv");
  }

  @Test
  void writesANewFile() throws IOException {
    AtomicFile.writeText(target, out -> out.write("Œ 📚\r\n"));

    assertThat(Files.readAllBytes(target)).isEqualTo("Œ 📚\r\n".getBytes(UTF_8));
    assertThat(filesIn(folder)).containsExactly("results.csv");
  }

  @Test
  void replacesAFile() throws IOException {
    Files.writeString(target, "something longer than before");

    AtomicFile.write(target, out -> out.write('x'));

    assertThat(target).hasContent("x");
    assertThat(filesIn(folder)).containsExactly("results.csv");
  }

  @Test
  void theOldContentIsThereWhileTheNewIsWritten() throws IOException {
    Files.writeString(target, "old");

    AtomicFile.writeText(
        target,
        out -> {
          out.write("new");
          out.flush();
          assertThat(target).hasContent("old");
        });

    assertThat(target).hasContent("new");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions there")
  void keepsThePermissions() throws IOException {
    Files.writeString(target, "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));

    AtomicFile.writeText(target, out -> out.write("new"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void aThreadThatWasInterruptedCanWrite() throws IOException {
    Thread.currentThread().interrupt();
    try {
      AtomicFile.writeText(target, out -> out.write("partial results"));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }

    assertThat(target).hasContent("partial results");
  }

  private static final String DISK_FULL =
      "the disk is full. Free some space and try again. What was there before is unchanged.";

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new IOException("No space left on device"), DISK_FULL),
        Arguments.of(new IOException("There is not enough space on the disk"), DISK_FULL),
        Arguments.of(new IOException("Disk quota exceeded"), DISK_FULL),
        Arguments.of(new AccessDeniedException("x"), "no permission. Choose another folder."),
        Arguments.of(
            new IOException("Input/output error"),
            "Input/output error. Choose another place or try again."),
        Arguments.of(new IOException(), "IOException. Choose another place or try again."));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureLeavesTheTargetAlone(IOException failure, String explanation) throws IOException {
    Files.writeString(target, "old");

    assertThatIOException()
        .isThrownBy(
            () ->
                AtomicFile.writeText(
                    target,
                    out -> {
                      out.write("half");
                      out.flush();
                      throw failure;
                    }))
        .withMessage("Cannot write “" + target + "”: " + explanation)
        .withCause(failure);

    assertThat(target).hasContent("old");
    assertThat(filesIn(folder)).containsExactly("results.csv");
  }

  @Test
  void aFailureLeavesNothingBehind() throws IOException {
    IllegalStateException fault = new IllegalStateException("fault");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    target,
                    out -> {
                      throw fault;
                    }))
        .isSameAs(fault);

    assertThat(filesIn(folder)).isEmpty();
  }

  @Test
  void saysThatTheFolderIsMissing() {
    Path missing = folder.resolve("missing");

    assertRefused(
        missing.resolve("results.csv"),
        "the folder “" + missing + "” does not exist. Create it or choose another one.");
  }

  @Test
  void saysThatTheFolderIsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertRefused(
        file.resolve("results.csv"), "“" + file + "” is not a folder. Choose another one.");
  }

  @Test
  void saysThatTheTargetIsAFolder() throws IOException {
    assertRefused(Files.createDirectory(target), "it is a folder. Add a file name.");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions there")
  void saysThatTheTargetMayOnlyBeRead() throws IOException {
    Files.writeString(target, "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("r--r--r--"));
    assumeThat(Files.isWritable(target)).as("the user is root").isFalse();

    assertRefused(target, "it may only be read. Choose another name or allow writing to it.");
    assertThat(target).hasContent("old");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "no POSIX permissions there")
  void saysThatTheFolderMayNotBeWrittenTo() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeThat(Files.isWritable(closed)).as("the user is root").isFalse();

    assertRefused(
        closed.resolve("results.csv"),
        "no permission to write into the folder “" + closed + "”. Choose another one.");
  }

  @Test
  void looksWithoutTouching() throws IOException {
    AtomicFile.requireWritable(target);

    assertThat(filesIn(folder)).isEmpty();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void replacesWhatALinkPointsTo() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("sub"));
    Path real = Files.writeString(sub.resolve("real.csv"), "old");
    Path second = Files.createSymbolicLink(sub.resolve("second"), Path.of("real.csv"));
    Files.createSymbolicLink(target, Path.of("sub", "second"));

    AtomicFile.writeText(target, out -> out.write("new"));

    assertThat(real).hasContent("new");
    assertThat(target).isSymbolicLink();
    assertThat(second).isSymbolicLink();
    assertThat(filesIn(sub)).containsExactly("real.csv", "second");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void createsWhatALinkPointsTo() throws IOException {
    Files.createSymbolicLink(target, Path.of("not-yet.csv"));

    AtomicFile.writeText(target, out -> out.write("new"));

    assertThat(folder.resolve("not-yet.csv")).hasContent("new");
    assertThat(target).isSymbolicLink();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
  void saysThatALinkLeadsInACircle() throws IOException {
    Files.createSymbolicLink(target, target);

    assertRefused(target, "it is a link that leads in a circle. Choose another name.");
  }

  @Test
  void writesThroughAPipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    NamedPipe.create(pipe);
    CompletableFuture<String> reader =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    AtomicFile.writeText(pipe, out -> out.write("through"));

    assertThat(reader.get()).isEqualTo("through");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  private static void assertRefused(Path path, String explanation) {
    String message = "Cannot write “" + path + "”: " + explanation;
    assertThatIOException().isThrownBy(() -> AtomicFile.requireWritable(path)).withMessage(message);
    assertThatIOException()
        .isThrownBy(() -> AtomicFile.writeText(path, out -> out.write("new")))
        .withMessage(message);
  }

  private static List<String> filesIn(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
