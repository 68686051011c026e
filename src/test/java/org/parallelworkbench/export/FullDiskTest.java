package org.parallelworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.Fault;
import org.parallelworkbench.SmallDisk;

/** A disk that is really full: nothing is truncated, nothing stays behind, and it is said. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

  private static final Path FULL = Path.of("/dev/full");
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path folder;

  @Test
  void theOldFileStaysAndTheTemporaryOneGoes() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder, "256k")) {
      Fault.FULL_DISK.inject();
      writeTooMuch();
      Fault.FULL_DISK.survive();
    }
  }

  private void writeTooMuch() throws IOException {
    Path target = Files.writeString(folder.resolve("results.csv"), "old");

    assertThatIOException()
        .isThrownBy(() -> AtomicFile.write(target, out -> out.write(new byte[MEGABYTE])))
        .withMessage(
            "Cannot write “%s”: the disk is full. Free some space and try again. What was there"
                + " before is unchanged.",
            target);

    assertThat(target).hasContent("old");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(target);
    }
    AtomicFile.writeText(target, out -> out.write("new"));
    assertThat(target).hasContent("new");
  }

  @Test
  void aFullDeviceIsSaidToBeFull() {
    assumeTrue(Files.isWritable(FULL), "there is no /dev/full");

    assertThatIOException()
        .isThrownBy(() -> AtomicFile.writeText(FULL, out -> out.write("text")))
        .withMessageStartingWith("Cannot write “/dev/full”: the disk is full.");
  }
}
