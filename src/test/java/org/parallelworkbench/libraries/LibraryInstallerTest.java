package org.parallelworkbench.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The installation is what the script does, and ends with it. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class LibraryInstallerTest {

  private final List<String> said = new ArrayList<>();
  @TempDir private Path folder;

  private LibraryInstaller installer(String... lines) throws IOException {
    Path script = folder.resolve("run.sh");
    Files.writeString(script, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    return new LibraryInstaller(script, "cluster");
  }

  @Test
  void whatTheScriptSaysIsPassedOn() throws Exception {
    installer("echo got \"$@\"", "echo >&2 and more").install(said::add);

    assertThat(said).containsExactly("got cluster install", "and more");
  }

  @Test
  void aFailureIsItsLastLine() throws Exception {
    LibraryInstaller installer = installer("echo trying", "echo Maven is missing.", "exit 3");

    assertThatThrownBy(() -> installer.install(said::add))
        .isInstanceOf(LibrariesException.class)
        .hasMessage("Maven is missing.");
  }

  @Test
  void aScriptThatIsNotThereIsNamed() {
    LibraryInstaller installer = new LibraryInstaller(folder.resolve("none.sh"), "cluster");

    assertThatThrownBy(() -> installer.install(said::add))
        .isInstanceOf(LibrariesException.class)
        .hasMessageContaining("none.sh");
  }

  @Test
  void whoeverGivesUpLeavesNoProcess() throws Exception {
    LibraryInstaller installer = installer("sleep 600 & echo $!", "wait");

    assertThatThrownBy(
            () ->
                installer.install(
                    line -> {
                      said.add(line);
                      Thread.currentThread().interrupt();
                    }))
        .isInstanceOf(InterruptedException.class);

    ProcessHandle.of(Long.parseLong(said.getFirst()))
        .ifPresent(
            left ->
                assertThat(left.onExit().completeOnTimeout(left, 20, TimeUnit.SECONDS).join())
                    .returns(false, ProcessHandle::isAlive));
  }
}
