package org.parallelworkbench.pipeline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;

class PieceReaderTest {

  private static final String SPECIAL = "it is a pipe, a socket or a device, not a regular file";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"0, 8", "1, 8", "7, 8", "8, 8", "9, 8", "200, 8", "200, 64", "5000, 64"})
  void readsTheWholeFileTwice(int length, int piece) throws Exception {
    byte[] bytes = random(length);
    try (PieceReader reader = open(write(bytes), new BufferSizes(8, piece, 4, 64))) {
      Head head = reader.readHead();
      assertThat(head.length()).isEqualTo(Math.min(8, length));
      assertThat(head.whole()).isEqualTo(reader.atEnd());
      ByteArrayOutputStream first = new ByteArrayOutputStream();
      take(reader.buffer(), first, 0);
      assertThat(readAll(reader, first)).isEqualTo(bytes);
      assertThat(reader.bytesRead()).isEqualTo(length);

      reader.rewind();
      assertThat(reader.bytesRead()).isZero();
      assertThat(readAll(reader, new ByteArrayOutputStream())).isEqualTo(bytes);
    }
  }

  /** Leaves up to three bytes in the buffer each time, as a decoder might. */
  private static byte[] readAll(PieceReader reader, ByteArrayOutputStream taken)
      throws IOException {
    while (!reader.atEnd()) {
      reader.readOn();
      take(reader.buffer(), taken, reader.atEnd() ? 0 : 3);
    }
    return taken.toByteArray();
  }

  private static void take(ByteBuffer buffer, ByteArrayOutputStream taken, int leave) {
    while (buffer.remaining() > leave) {
      taken.write(buffer.get());
    }
  }

  @Test
  void noticesTheEndOfASmallFileAtOnce() throws Exception {
    try (PieceReader reader = open(write(random(100)), BufferSizes.DEFAULT)) {
      assertThat(reader.readHead().whole()).isTrue();
      assertThat(reader.fraction()).isEqualTo(1);
      reader.useHeapBuffer();
      assertThat(reader.buffer().capacity()).isLessThan(2000);
    }
  }

  @Test
  void readsPartsWithoutLosingItsPlace() throws Exception {
    byte[] bytes = random(100);
    try (PieceReader reader = open(write(bytes), new BufferSizes(8, 8, 4, 64))) {
      reader.readHead();
      assertThat(reader.part(90, 5)).isEqualTo(Arrays.copyOfRange(bytes, 90, 95));
      assertThat(reader.part(90, 50)).isEqualTo(Arrays.copyOfRange(bytes, 90, 100));
      assertThat(reader.part(200, 50)).isEmpty();
      ByteArrayOutputStream taken = new ByteArrayOutputStream();
      take(reader.buffer(), taken, 0);
      assertThat(readAll(reader, taken)).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 100", "0, 8", "17, 18", "17, 60", "60, 200", "100, 200", "50, 50", "300, 400"})
  void readsNoMoreThanAPart(int from, int to) throws Exception {
    byte[] bytes = random(100);
    try (PieceReader reader = open(write(bytes), new BufferSizes(8, 8, 4, 64))) {
      reader.readHead();
      reader.restrictTo(from, to);
      byte[] part = readAll(reader, new ByteArrayOutputStream());
      int end = Math.min(to, bytes.length);
      assertThat(part).isEqualTo(from < end ? Arrays.copyOfRange(bytes, from, end) : new byte[0]);
      assertThat(reader.bytesRead()).isEqualTo(part.length);
      assertThat(reader.fraction()).isEqualTo(1);
    }
  }

  @Test
  void goesOnInAnotherBufferWithoutLosingWhatIsLeftOver() throws Exception {
    byte[] bytes = random(1000);
    try (PieceReader reader = open(write(bytes), new BufferSizes(8, 50, 4, 64))) {
      reader.readHead();
      ByteArrayOutputStream taken = new ByteArrayOutputStream();
      take(reader.buffer(), taken, 3);
      assertThat(reader.buffer().isDirect()).isTrue();
      reader.useHeapBuffer();
      assertThat(reader.buffer().isDirect()).isFalse();
      assertThat(readAll(reader, taken)).isEqualTo(bytes);
    }
  }

  @Test
  void readsAFileThatHasGrownSinceItWasOpened() throws Exception {
    Path file = write(new byte[0]);
    byte[] bytes = random(5000);
    try (PieceReader reader = open(file, BufferSizes.DEFAULT)) {
      Files.write(file, bytes, StandardOpenOption.APPEND);
      reader.readHead();
      assertThat(reader.fraction()).isEqualTo(1);
      ByteArrayOutputStream taken = new ByteArrayOutputStream();
      take(reader.buffer(), taken, 0);
      assertThat(readAll(reader, taken)).isEqualTo(bytes);
    }
  }

  @Test
  void refusesAFolder() {
    assertRefused(folder, "it is a folder, not a file");
  }

  @Test
  void refusesADevice() {
    Path device = Path.of("/dev/zero");
    assumeTrue(Files.exists(device));
    assertRefused(device, SPECIAL);
  }

  @Test
  void refusesASocket() throws IOException {
    Path socket = folder.resolve("socket");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      assertRefused(socket, SPECIAL);
    }
  }

  @Test
  void refusesAPipeInsteadOfWaitingForSomeoneToWrite() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")));
    assertThat(new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertRefused(pipe, SPECIAL);
  }

  @Test
  void doesNotFindAMissingFile() {
    assertThatThrownBy(() -> open(folder.resolve("none"), BufferSizes.DEFAULT))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static PieceReader open(Path path, BufferSizes sizes) throws Exception {
    return PieceReader.open(new SourceFile(path, SourceFile.UNKNOWN_SIZE), sizes);
  }

  private static void assertRefused(Path path, String reason) {
    assertThatThrownBy(() -> open(path, BufferSizes.DEFAULT))
        .isInstanceOf(RefusedException.class)
        .hasMessage(reason);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("bytes"), bytes);
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }
}
