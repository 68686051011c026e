package org.parallelworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: nothing is truncated, nothing stays behind, and it is said. */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

  private static final Path FULL = Path.of("/dev/full");
  private static final int MEGABYTE = 1 << 20;

  @TempDir private Path folder;
  private boolean mounted;

  @BeforeEach
  void mountSmallDisk() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.toString()) == 0;
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run("umount", folder.toString());
    }
  }

  private static int run(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1;
    }
  }

  @Test
  void theOldFileStaysAndTheTemporaryOneGoes() throws IOException {
    assumeTrue(mounted, "mounting a small disk is not permitted");
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
