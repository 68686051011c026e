package org.parallelworkbench.ui.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The latest comes first, and names that collide are told apart. */
class RecentFilesTest {

  private final RecentFiles recent = new RecentFiles();

  @Test
  void theLatestComesFirstAndTheOldestGoes() {
    IntStream.rangeClosed(1, 12).forEach(i -> recent.used(Path.of("/f/" + i + ".workbench.json")));
    recent.used(Path.of("/f/5.workbench.json"));

    assertThat(recent.labels())
        .containsExactly("5", "12", "11", "10", "9", "8", "7", "6", "4", "3");
  }

  @Test
  void tellsEqualNamesApartByTheirFolders() {
    recent.restore(
        List.of(
            Path.of("/one/a.workbench.json"),
            Path.of("/two/a.workbench.json"),
            Path.of("/x/same/b.workbench.json"),
            Path.of("/y/same/b.workbench.json"),
            Path.of("/c.workbench.json")));

    assertThat(recent.labels())
        .containsExactly("a – one", "a – two", "b – /x/same", "b – /y/same", "c");
  }
}
