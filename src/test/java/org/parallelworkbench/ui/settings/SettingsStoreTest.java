package org.parallelworkbench.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parallelworkbench.Fault;
import org.parallelworkbench.Mutations;
import org.parallelworkbench.Soak;
import org.parallelworkbench.log.LogLevel;
import org.parallelworkbench.ui.appearance.Accent;
import org.parallelworkbench.ui.appearance.Density;
import org.parallelworkbench.ui.appearance.Look;
import org.parallelworkbench.ui.appearance.Motion;
import org.parallelworkbench.ui.appearance.ThemeChoice;
import org.parallelworkbench.ui.settings.SettingsStore.BrokenSettingsException;
import org.parallelworkbench.ui.settings.UserSettings.WindowBounds;

/** Settings come back; values that make no sense fall back one by one, a broken file as a whole. */
class SettingsStoreTest {

  private static final UserSettings SETTINGS =
      new UserSettings(
          new Look(ThemeChoice.DARK, Accent.TEAL, Density.COMPACT, 125, Motion.REDUCED),
          LogLevel.DEBUG,
          "simulated",
          Map.of("simulated", Map.of("read-delay", "2")),
          "virtual",
          7,
          List.of(2, 3),
          List.of("/a.workbench.json"),
          false,
          false,
          true,
          List.of("runItem"),
          true,
          new WindowBounds(1, 2, 1000, 700, true, 0.4));

  @TempDir private Path folder;

  private SettingsStore store() {
    return new SettingsStore(folder);
  }

  private SettingsStore.Loaded load() throws BrokenSettingsException {
    return store().load().orElseThrow();
  }

  @Test
  void everythingComesBack() throws Exception {
    store().save(SETTINGS);

    assertThat(load()).isEqualTo(new SettingsStore.Loaded(SETTINGS, List.of()));
  }

  @Test
  void eachWrongValueFallsBackAlone() throws Exception {
    Files.writeString(
        folder.resolve("settings.json"),
        """
        {"theme": "PINK", "engine": "virtual", "workers": 0, "compareCounts": [3, 1, 3],
         "window": {"x": 1, "y": 2, "width": -5, "height": 700}, "unknown": {}}
        """);

    SettingsStore.Loaded read = load();

    assertThat(read.settings().appearance().theme()).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(read.settings().engine()).isEqualTo("virtual");
    assertThat(read.settings().workers()).isPositive();
    assertThat(read.settings().compareCounts()).containsExactly(1, 3);
    assertThat(read.settings().window()).isNull();
    assertThat(read.problems())
        .containsExactly(
            "“theme” is ignored: it must be one of SYSTEM, LIGHT, DARK.",
            "“workers” is ignored: it must be a whole number from 1 to 4096.",
            "“window.width” is ignored: it must be a number from 1 to 100000.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{ broken", "[]", "null", "\u0000"})
  void aBrokenFileIsSetAside(String content) throws IOException {
    Files.writeString(folder.resolve("settings.json"), content);

    assertThatThrownBy(this::load)
        .isInstanceOfSatisfying(
            BrokenSettingsException.class,
            broken -> {
              assertThat(broken.keptAs().getFileName().toString())
                  .matches("settings\\.broken-\\d{8}-\\d{6}-\\d{3}\\.json");
              assertThat(broken.keptAs()).hasContent(content);
            });
    assertThat(folder.resolve("settings.json")).doesNotExist();
  }

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
    Mutations mutations = new Mutations(seed);
    Path file = folder.resolve("settings.json");
    try {
      store().save(SETTINGS);
      String good = Files.readString(file);
      for (int i = 0; i < 50; i++) {
        Files.write(file, mutations.spoil(good).getBytes(StandardCharsets.UTF_8));
        Fault.SPOILED_TEXT.inject();
        try {
          assertThat(load().settings().workers()).isBetween(1, 4096);
        } catch (BrokenSettingsException e) {
          Files.delete(e.keptAs());
        }
        Fault.SPOILED_TEXT.survive();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
