package org.parallelworkbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A secret comes back, and nobody else sees it. */
class SecretFileTest {

  @TempDir private Path folder;

  private SecretFile file() {
    return new SecretFile(folder.resolve("below").resolve("secret"));
  }

  @Test
  void whatIsSavedComesBackUntilItIsForgotten() throws IOException {
    assertThat(file().load()).isEmpty();

    file().save(Secret.of("one"));
    file().save(Secret.of("two"));
    assertThat(file().load()).contains(Secret.of("two"));

    file().forget();
    assertThat(file().load()).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void onlyItsOwnerCanReadIt() throws IOException {
    file().save(Secret.of("one"));

    Path saved = folder.resolve("below").resolve("secret");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(saved)))
        .isEqualTo("rwx------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(saved.resolve("secret"))))
        .isEqualTo("rw-------");
  }
}
