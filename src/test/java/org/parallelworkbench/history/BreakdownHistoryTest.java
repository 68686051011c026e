package org.parallelworkbench.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.analysis.BreakdownSummary;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.WordRuns;
import org.parallelworkbench.pipeline.Breakdown;
import org.parallelworkbench.pipeline.Breakdown.Entry;

/** What is broken down by term, in a history. */
class BreakdownHistoryTest {

  @TempDir private Path folder;
  private RunReport whole;

  @BeforeEach
  void record() throws Exception {
    String[] texts = {"a b", "b b", "", "c", "a a a", "b c d"};
    try (History history = Recordings.open(folder)) {
      whole =
          Recordings.run(history, Recordings.single(WordRuns.files(folder, texts), WordRuns.work()))
              .latest()
              .orElseThrow();
    }
  }

  @Test
  void comesBackAsItWas() throws Exception {
    try (History history = Recordings.open(folder)) {
      assertThat(history.report(1).results()).isEqualTo(whole.results());
    }
    assertThat(BreakdownSummary.of(whole).orElseThrow().top())
        .startsWith(new Entry("a", 4), new Entry("b", 4), new Entry("c", 2));
  }

  @Test
  void aResumedRunHasEachFileOnce() throws Exception {
    Interruptions.interrupt(folder, whole, List.of(0, 4));
    Files.writeString(folder.resolve("4.txt"), "e e");

    try (History history = Recordings.open(folder)) {
      Resumption resumption = history.resume(history.interrupted().orElseThrow().id());
      RunReport report = Recordings.run(history, resumption.experiment()).latest().orElseThrow();
      BreakdownSummary summary = BreakdownSummary.of(report).orElseThrow();
      assertThat(report.carried()).isEqualTo(1);
      assertThat(summary.top())
          .startsWith(new Entry("b", 4), new Entry("c", 2), new Entry("e", 2), new Entry("a", 1));
      assertThat(BreakdownSummary.of(history.report(resumption.run().id()))).hasValue(summary);
    }
  }

  @Test
  void aHistoryFromBeforeThereWereAnyIsReadOn() throws Exception {
    try (Database database = Database.open(folder.resolve("history.db"))) {
      database.write(
          statements -> {
            statements.execute("ALTER TABLE result_batch DROP COLUMN breakdowns");
            statements.execute("PRAGMA user_version = 1");
            return whole;
          });
    }
    try (History history = Recordings.open(folder)) {
      RunReport old = history.report(1);
      assertThat(old.results()).hasSameSizeAs(whole.results());
      assertThat(old.results().get(5).counts().toMap())
          .isEqualTo(whole.results().get(5).counts().toMap());
      assertThat(old.results()).allMatch(it -> it.counts().breakdown().equals(Breakdown.NONE));
      RunReport again =
          Recordings.run(
                  history, Recordings.single(whole.request().files(), whole.request().work()))
              .latest()
              .orElseThrow();
      assertThat(history.report(2).results()).isEqualTo(again.results());
    }
  }
}
