package org.parallelworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.Fault;
import org.parallelworkbench.Mutations;
import org.parallelworkbench.Soak;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.files.ListedFile;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;

/** A spoiled workbench file is opened as far as it goes, or refused in a plain sentence. */
class WorkbenchFuzzTest {

  private static final int SPOILS = 100;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void spoiledFilesAreNeverFatal(long seed) {
    check(seed);
  }

  @Test
  @Tag(Soak.TAG)
  void spoiledFilesAreNeverFatalForLong() {
    Soak.soak(this::check);
  }

  private void check(long seed) {
    Path file = folder.resolve("x.workbench.json");
    String good =
        WorkbenchWriter.json(
            Workbenches.ofListed(
                List.of(
                    ListedFile.of(folder.resolve("a.txt")),
                    new ListedFile(Path.of("/b.zip"), "c.txt", StandardCharsets.UTF_16BE),
                    ListedFile.of(Path.of("name")))),
            file);
    Mutations mutations = new Mutations(seed);
    for (int i = 0; i < SPOILS; i++) {
      Fault.SPOILED_TEXT.inject();
      try {
        // Half of a surrogate pair becomes a question mark, as in any file.
        Files.write(file, mutations.spoil(good).getBytes(StandardCharsets.UTF_8));
        Workbench read = WorkbenchFile.read(file, Pipelines.all(), Engines.all()).workbench();
        assertUsable(read);
      } catch (IOException e) {
        assertThat(e).hasMessageStartingWith("Cannot open “" + file + "”: ");
      }
      Fault.SPOILED_TEXT.survive();
    }
  }

  /** All that was let through can be shown, run and saved again. */
  private static void assertUsable(Workbench read) throws IOException {
    var pipeline = Pipelines.byId(read.pipeline()).orElseThrow();
    Settings settings = read.settings().getOrDefault(read.pipeline(), Settings.DEFAULTS);
    try {
      assertThat(PreparedPipeline.of(pipeline, settings)).isNotNull();
    } catch (InvalidSettingException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    assertThat(Engines.byId(read.engine())).isPresent();
    assertThat(read.workers()).isBetween(1, 4096);
    assertThat(read.compareCounts()).isNotEmpty().isSorted();
    assertThat(WorkbenchWriter.json(read, Path.of("/x.workbench.json"))).isNotEmpty();
  }
}
