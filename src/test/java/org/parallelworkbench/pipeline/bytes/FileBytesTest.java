package org.parallelworkbench.pipeline.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;

class FileBytesTest {

  private static final String TEXT = "eight ch";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws Exception {
    file = Files.writeString(folder.resolve("file"), TEXT);
  }

  /** It may have grown or shrunk since it was listed, by whatever number of bytes. */
  @ParameterizedTest
  @ValueSource(longs = {SourceFile.UNKNOWN_SIZE, 0, 1, 7, 8, 9, 1_000_000})
  void readsAllThatIsThereWhateverWasListed(long listed) throws Exception {
    for (int room = 1; room < 20; room++) {
      try (FileBytes bytes = FileBytes.open(file, listed)) {
        assertThat(rest(bytes, room)).isEqualTo(TEXT);
        assertThat(bytes.consumed()).isEqualTo(8);
        assertThat(bytes.length()).isEqualTo(8);
      }
    }
  }

  @Test
  void readsAgainFromWhereItIsMovedTo() throws Exception {
    try (FileBytes bytes = FileBytes.open(file, 8)) {
      assertThat(rest(bytes, 100)).isEqualTo(TEXT);
      bytes.moveTo(6);
      assertThat(rest(bytes, 100)).isEqualTo("ch");
    }
  }

  @Test
  void readsWhatIsAddedBeforeItsEndIsReached() throws Exception {
    try (FileBytes bytes = FileBytes.open(file, 8)) {
      ByteBuffer first = ByteBuffer.allocate(8);
      assertThat(bytes.read(first)).isEqualTo(8);
      Files.writeString(file, ", more", StandardOpenOption.APPEND);
      assertThat(rest(bytes, 100)).isEqualTo(", more");
    }
  }

  @Test
  void refusesFoldersUnlessAFileWasListed() {
    assertThatThrownBy(() -> FileBytes.open(folder, SourceFile.UNKNOWN_SIZE))
        .isInstanceOf(RefusedException.class)
        .hasMessage("it is a folder, not a file");
  }

  private static String rest(FileBytes bytes, int room) throws Exception {
    StringBuilder text = new StringBuilder();
    ByteBuffer buffer = ByteBuffer.allocate(room);
    while (bytes.read(buffer.clear()) >= 0) {
      text.append(StandardCharsets.UTF_8.decode(buffer.flip()));
    }
    return text.toString();
  }
}
