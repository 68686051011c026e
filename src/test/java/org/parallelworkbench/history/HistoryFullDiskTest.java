package org.parallelworkbench.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.Fault;
import org.parallelworkbench.SmallDisk;
import org.parallelworkbench.Soak;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunReport;

/** A history on a disk that is really full: the run goes on, and nothing of it is lost. */
@EnabledOnOs(OS.LINUX)
class HistoryFullDiskTest {

  private static final int FILES = 3_000;

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void everythingIsWrittenWhenThereIsRoomAgain() throws Exception {
    check();
  }

  @Test
  @Tag(Soak.TAG)
  void everythingIsWrittenWhenThereIsRoomAgainHoweverOften() {
    Soak.soak(
        seed -> {
          try {
            check();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new AssertionError(e);
          }
        });
  }

  private void check() throws Exception {
    List<String> problems = new CopyOnWriteArrayList<>();
    try (SmallDisk disk = SmallDisk.mount(folder, "8m")) {
      try (History history = History.open(folder, Catalog.installed(), problems::add)) {
        Path ballast = disk.fill();
        Fault.FULL_DISK.inject();

        RunReport ended = Recordings.run(history, Recordings.quick(FILES)).latest().orElseThrow();

        assertThat(ended.count(FileStatus.DONE)).isEqualTo(FILES);
        while (problems.isEmpty()) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(problems.getFirst()).contains("the disk is full", "The run goes on");
        assertThat(history.search("")).isEmpty();

        Files.delete(ballast);
        while (history.search("").isEmpty()) {
          TimeUnit.MILLISECONDS.sleep(20);
        }
        StoredRun run = history.search("").getFirst().runs().getFirst();
        RunReport kept = history.report(run.id());
        Fault.lost(FILES - kept.count(FileStatus.DONE));
        assertThat(kept.results()).isEqualTo(ended.results());
        assertThat(problems).hasSize(1);
        Fault.FULL_DISK.survive();
      }
    }
  }
}
