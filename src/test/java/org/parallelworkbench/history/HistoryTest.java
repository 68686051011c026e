package org.parallelworkbench.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.Engines;
import org.parallelworkbench.engine.FailurePolicy;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.experiment.Experiment;
import org.parallelworkbench.experiment.ExperimentReport;
import org.parallelworkbench.experiment.Plan;
import org.parallelworkbench.experiment.Plans;
import org.parallelworkbench.experiment.WorkerCounts;
import org.parallelworkbench.export.ExperimentJson;
import org.parallelworkbench.pipeline.ArchiveEntry;
import org.parallelworkbench.pipeline.FakeWork;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Pipelines;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;

/** What was recorded comes back as it was, and can be found, named, noted and deleted. */
class HistoryTest {

  @TempDir Path folder;

  @Test
  void aRunOverRealFilesComesBackAsIfJustFinished() throws Exception {
    Experiment experiment = Recordings.single(texts(), terms());
    RunReport recorded;
    try (History history = Recordings.open(folder)) {
      recorded = Recordings.run(history, experiment).latest().orElseThrow();
    }

    try (History history = Recordings.open(folder)) {
      RunReport report = history.report(onlyRun(history).id());
      assertThat(report.results()).isEqualTo(recorded.results());
      assertThat(report.results().get(1).encoding()).isNotNull();
      assertThat(report.count(FileStatus.FAILED)).isEqualTo(1);
      assertThat(report.request().files()).isEqualTo(experiment.files());
      assertThat(report.request().work().settings()).isEqualTo(experiment.work().settings());
      assertThat(report)
          .usingRecursiveComparison()
          .ignoringFields("request", "results")
          .isEqualTo(recorded);
    }
  }

  @Test
  void aRunIsSummedUpWithoutItsResults() throws Exception {
    try (History history = Recordings.open(folder)) {
      Recordings.run(history, Recordings.single(texts(), terms()));
    }

    try (History history = Recordings.open(folder)) {
      StoredExperiment experiment = history.search("").getFirst();
      StoredRun run = experiment.runs().getFirst();
      assertThat(experiment.single()).isTrue();
      assertThat(experiment.complete()).isTrue();
      assertThat(experiment.folder()).isEqualTo(folder.resolve("texts").toString());
      assertThat(experiment.machine().cores()).isPositive();
      assertThat(run.state()).isEqualTo(RunState.FINISHED);
      assertThat(run.files()).isEqualTo(3);
      assertThat(run.done()).isEqualTo(2);
      assertThat(run.failed()).isEqualTo(1);
      assertThat(run.measured()).isTrue();
      assertThat(run.resumable()).isFalse();
    }
  }

  @Test
  void aRunThatItsPolicyStoppedComesBackWithThatPolicy() throws Exception {
    FailurePolicy policy =
        FailurePolicy.GO_ON.withTimeout(Duration.ofHours(1)).withStopAfter(1).withStopAtPercent(50);
    List<SourceFile> missing = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      missing.add(new SourceFile(folder.resolve(i + ".txt"), 1));
    }
    Experiment experiment = Recordings.single(missing, terms()).withPolicy(policy);
    try (History history = Recordings.open(folder)) {
      RunReport recorded = Recordings.run(history, experiment).latest().orElseThrow();
      StoredRun run = onlyRun(history);
      RunReport report = history.report(run.id());

      assertThat(recorded.stopped()).isNotEmpty();
      assertThat(report.stopped()).isEqualTo(recorded.stopped());
      assertThat(report.results()).isEqualTo(recorded.results());
      assertThat(run.resumable()).isTrue();
      assertThat(report.request().policy()).isEqualTo(policy);
      assertThat(history.resume(run.id()).experiment().policy()).isEqualTo(policy);
    }
  }

  @Test
  void aRunWhoseWorkersChangedComesBackAndIsComparedWithNothing() throws Exception {
    RunControl control = new RunControl();
    RunReport recorded;
    try (History history = Recordings.open(folder)) {
      Recordings.Follower resizing = new Recordings.Follower(event -> control.resize(3));
      recorded =
          Recordings.run(history, Recordings.quick(4), resizing, control).latest().orElseThrow();
    }

    try (History history = Recordings.open(folder)) {
      StoredRun run = onlyRun(history);
      RunReport report = history.report(run.id());
      assertThat(recorded.resized()).isTrue();
      assertThat(report.staffing()).isEqualTo(recorded.staffing());
      assertThat(report.comparable()).isFalse();
      assertThat(run.resized()).isTrue();
      assertThat(run.measured()).isFalse();
    }
  }

  @Test
  void entriesOfArchivesAndCharsetsComeBack() throws Exception {
    Path archive = folder.resolve("a.zip");
    ArchiveEntry entry = new ArchiveEntry("b/ß.txt", 1L << 40, 3, -7, 8, true);
    SourceFile whole = new SourceFile(archive, 1);
    SourceFile inside = new SourceFile(archive, 1, entry, null);
    SourceFile latin = new SourceFile(archive, 1, null, StandardCharsets.ISO_8859_1);

    try (History history = Recordings.open(folder)) {
      for (SourceFile file : List.of(whole, inside, latin)) {
        Recordings.run(history, Recordings.single(List.of(file), FakeWork.simulated("A")));
        RunReport report = history.report(history.search("").getFirst().runs().getFirst().id());
        assertThat(report.request().files()).containsExactly(file);
      }
    }
  }

  @Test
  void anExperimentComesBackWithAllItsMeasurements() throws Exception {
    Plan plan =
        Plan.of(
            Engines.byId("sequential").orElseThrow(),
            List.of(Engines.byId("threads").orElseThrow()),
            WorkerCounts.of(List.of(2, 3)),
            2,
            Plans.interleaved(1, 2, 42));
    Experiment experiment = new Experiment(FakeWork.files(5), FakeWork.simulated("T"), plan);
    ExperimentReport recorded;
    try (History history = Recordings.open(folder)) {
      recorded = Recordings.run(history, experiment);
    }

    try (History history = Recordings.open(folder)) {
      StoredExperiment stored = history.search("").getFirst();
      ExperimentReport report = history.experimentReport(stored.id());
      assertThat(stored.runs()).hasSize(9);
      assertThat(stored.single()).isFalse();
      assertThat(report.measurements()).isEqualTo(recorded.measurements());
      assertThat(report.agreement()).isEqualTo(recorded.agreement());
      assertThat(report.baseline().orElseThrow().results())
          .isEqualTo(recorded.baseline().orElseThrow().results());
      assertThat(json(report)).isEqualTo(json(recorded));
    }
  }

  @Test
  void entriesAreFoundByWordsOfTheirNameNotePipelineEngineAndFolder() throws Exception {
    try (History history = Recordings.open(folder)) {
      Recordings.run(history, Recordings.single(texts(), terms()));
      Recordings.run(history, Recordings.quick(3));
      long newest = history.search("").getFirst().id();
      history.rename(newest, "Night shift");
      history.note(newest, "with the ÄRGER of the fan");

      assertThat(history.search("").size()).isEqualTo(2);
      assertThat(ids(history, "shift NIGHT")).containsExactly(newest);
      assertThat(ids(history, "ärger")).containsExactly(newest);
      assertThat(ids(history, "simulated threads")).containsExactly(newest);
      assertThat(ids(history, folder.resolve("texts").toString())).hasSize(1);
      assertThat(ids(history, "night virtual")).isEmpty();
    }
  }

  @Test
  void whatIsDeletedCanBeRestoredUntilItIsPurged() throws Exception {
    try (History history = Recordings.open(folder)) {
      Recordings.run(history, Recordings.quick(3));
      long id = history.search("").getFirst().id();

      history.delete(id);
      assertThat(history.search("")).isEmpty();
      history.restore(id);
      assertThat(ids(history, "")).containsExactly(id);

      history.delete(id);
      history.purge();
      assertThatThrownBy(() -> history.restore(id))
          .isInstanceOf(HistoryException.class)
          .hasMessageContaining("nothing numbered " + id);
    }
  }

  @Test
  void purgingGivesTheRoomBack() throws Exception {
    Path file = folder.resolve(History.FILE);
    try (History history = Recordings.open(folder)) {
      Recordings.run(history, Recordings.quick(1));
    }
    long before = Files.size(file);
    try (History history = Recordings.open(folder)) {
      Recordings.run(history, Recordings.quick(5_000));
    }
    long after = Files.size(file);

    try (History history = Recordings.open(folder)) {
      history.delete(history.search("").getFirst().id());
      history.purge();
    }

    assertThat(after).isGreaterThan(before + 100_000);
    assertThat(Files.size(file)).isLessThan(before + 50_000);
  }

  @Test
  void runsOverTheSameFilesShareTheirList() throws Exception {
    try (History history = Recordings.open(folder)) {
      Recordings.run(history, Recordings.quick(5_000));
    }
    long first = Files.size(folder.resolve(History.FILE));
    try (History history = Recordings.open(folder)) {
      Recordings.run(history, Recordings.quick(5_000));
      assertThat(history.search("")).allMatch(experiment -> experiment.files() == 5_000);
    }

    assertThat(Files.size(folder.resolve(History.FILE)) - first).isLessThan(first * 85 / 100);
  }

  @Test
  void somethingElseThanADatabaseIsRefusedInPlainWords() throws IOException {
    Files.writeString(folder.resolve(History.FILE), "these are the voyages".repeat(100));

    assertThatThrownBy(() -> Recordings.open(folder))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining(folder.resolve(History.FILE).toString())
        .hasMessageContaining("Move it away to begin a new one");
  }

  @Test
  void twoProgramsMayWriteAtOnce() throws Exception {
    try (History one = Recordings.open(folder);
        History other = Recordings.open(folder)) {
      List<Thread> threads = new ArrayList<>();
      for (History history : List.of(one, other, one, other)) {
        threads.add(
            Thread.ofPlatform().start(() -> Recordings.run(history, Recordings.quick(700))));
      }
      for (Thread thread : threads) {
        thread.join();
      }
    }

    try (History history = Recordings.open(folder)) {
      List<StoredExperiment> all = history.search("");
      assertThat(all).hasSize(4);
      for (StoredExperiment experiment : all) {
        assertThat(experiment.runs().getFirst().done()).isEqualTo(700);
        assertThat(history.report(experiment.runs().getFirst().id()).count(FileStatus.DONE))
            .isEqualTo(700);
      }
    }
  }

  /** Two files that can be counted, one of them not plain UTF-8, and one that is missing. */
  private List<SourceFile> texts() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts"));
    Path one = Files.writeString(texts.resolve("one.txt"), "A text with Äpfel, and a B.");
    Path two =
        Files.write(
            texts.resolve("two.txt"),
            "Grüße aus Köln, über alle Brücken hinüber"
                .repeat(9)
                .getBytes(StandardCharsets.ISO_8859_1));
    return List.of(
        new SourceFile(one, Files.size(one)),
        new SourceFile(two, Files.size(two)),
        new SourceFile(texts.resolve("gone.txt"), 12));
  }

  private static PreparedPipeline terms() throws InvalidSettingException {
    return PreparedPipeline.of(
        Pipelines.byId("terms").orElseThrow(),
        Settings.of(Map.of("terms", "A, B, ü", "ignore-case", "true")));
  }

  private static StoredRun onlyRun(History history) throws HistoryException {
    return history.search("").getFirst().runs().getFirst();
  }

  private static List<Long> ids(History history, String text) throws HistoryException {
    return history.search(text).stream().map(StoredExperiment::id).toList();
  }

  private static String json(ExperimentReport report) throws IOException {
    StringWriter out = new StringWriter();
    ExperimentJson.write(report, out);
    return out.toString();
  }
}
