package org.parallelworkbench.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.experiment.ExperimentReport;

/** A history that cannot be written does not stop a run, and is written when it can be. */
class HistoryTroubleTest {

  @TempDir Path folder;

  @Test
  @Timeout(60)
  void whatCannotBeWrittenIsKeptUntilItCan() throws Exception {
    List<String> problems = new CopyOnWriteArrayList<>();
    try (History history = History.open(folder, Catalog.installed(), problems::add);
        Database other = Database.open(folder.resolve(History.FILE))) {
      ExperimentReport report =
          other.write(
              statements -> {
                ExperimentReport ended = Recordings.run(history, Recordings.quick(50));
                while (problems.isEmpty()) {
                  Thread.onSpinWait();
                }
                return ended;
              });

      assertThat(report.latest().orElseThrow().count(FileStatus.DONE)).isEqualTo(50);
      assertThat(problems).hasSize(1);
      assertThat(problems.getFirst())
          .contains("another program has been writing", "The run goes on");
      while (history.search("").isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(history.search("").getFirst().runs().getFirst().done()).isEqualTo(50);
    }
  }
}
