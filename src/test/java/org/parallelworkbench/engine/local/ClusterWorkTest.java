package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.Secret;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;
import org.parallelworkbench.pipeline.text.CountTerms;

/** What a real cluster makes of files that it is to find here and there. Needs Apache Spark. */
@Tag("cluster")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterWorkTest {

  private static final Path JAVA_17 = Path.of("/usr/lib/jvm/java-17-openjdk-amd64");

  /** A folder that is another one for every process. */
  private static final Path MINE_ALONE = Path.of("/proc/self/cwd");

  /** Larger than what is sent along with a batch. */
  private static final int LARGE = 700_000;

  @TempDir private static Path state;
  private static RealCluster cluster;

  @TempDir private Path folder;

  private final ClusterAccess access = new ClusterAccess(RealCluster.LIBRARIES);

  @BeforeAll
  static void start() throws Exception {
    cluster = new RealCluster(state);
    cluster.start(2);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @AfterEach
  void disconnect() {
    access.disconnect();
  }

  private static RunReport run(
      Engine engine, Pipeline pipeline, List<SourceFile> files, int workers)
      throws InvalidSettingException {
    return engine.run(
        new RunRequest(files, PreparedPipeline.of(pipeline, Settings.DEFAULTS), workers),
        RunListener.NONE,
        new RunControl());
  }

  private RunReport runOnCluster(Pipeline pipeline, List<SourceFile> files, int workers)
      throws InvalidSettingException {
    return run(new ClusterEngine(access, RunClock.SYSTEM), pipeline, files, workers);
  }

  /** Texts of several sizes, one of them too large to be sent along with others. */
  private static List<SourceFile> texts(Path where) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      Path file = where.resolve("text-" + i + ".txt");
      Files.writeString(file, "A banana, ß and ﬁ. ".repeat(i == 7 ? LARGE / 19 : 1 + i * i));
      files.add(new SourceFile(file, Files.size(file)));
    }
    return files;
  }

  private static List<Counts> counts(RunReport report) {
    assertThat(report.results())
        .allSatisfy(
            result -> assertThat(result.status()).as(result.message()).isEqualTo(FileStatus.DONE));
    return report.results().stream().map(FileResult::counts).toList();
  }

  private static List<Counts> right(List<SourceFile> files) throws InvalidSettingException {
    return counts(run(new SequentialEngine(), new CountTerms(), files, 1));
  }

  @Test
  void clusterAndMixedCountAsOneThreadDoes() throws Exception {
    access.use(cluster.settings(Map.of(), FileTransfer.SAME_PATHS));
    List<SourceFile> files = texts(folder);

    assertThat(counts(runOnCluster(new CountTerms(), files, 2))).isEqualTo(right(files));
    Engine mixed = new MixedEngine(access, RunClock.SYSTEM, 2);
    assertThat(counts(run(mixed, new CountTerms(), files, 4))).isEqualTo(right(files));
  }

  @Test
  void bytesAreSentToWorkersThatCannotOpenFiles() throws Exception {
    assumeTrue(Files.isDirectory(MINE_ALONE), "needs /proc, as on Linux");
    Path here = Files.createTempDirectory(Path.of("target"), "mine-");
    List<SourceFile> seenHere = texts(MINE_ALONE.resolve(here));
    try {
      access.use(cluster.settings(Map.of(), FileTransfer.SAME_PATHS));
      assertThat(runOnCluster(new CountTerms(), seenHere, 2).count(FileStatus.FAILED))
          .isEqualTo(seenHere.size());

      access.use(cluster.settings(Map.of(), FileTransfer.SEND_BYTES));
      assertThat(counts(runOnCluster(new CountTerms(), seenHere, 2))).isEqualTo(right(seenHere));
    } finally {
      for (SourceFile file : seenHere) {
        Files.delete(file.path());
      }
      Files.delete(here);
    }
  }

  @Test
  void workersLookInTheFolderThatPathsAreMappedTo() throws Exception {
    Path there = Files.createDirectory(folder.resolve("there"));
    List<SourceFile> filesThere = texts(there);
    Path here = folder.resolve("here");
    List<SourceFile> filesHere =
        filesThere.stream()
            .map(file -> new SourceFile(here.resolve(file.name()), file.size()))
            .toList();
    access.use(cluster.settings(Map.of(), FileTransfer.mapped(here.toString(), there.toString())));

    assertThat(counts(runOnCluster(new CountTerms(), filesHere, 2))).isEqualTo(right(filesThere));
  }

  /** Spark's own small cluster, whose master is a part of this program. */
  @Test
  void processesMayBeThisProgramsOwn() throws Exception {
    assumeTrue(System.getenv("SPARK_HOME") != null, "needs SPARK_HOME");
    access.use(
        new ClusterSettings(
            "local-cluster[2,1,512]", Secret.NONE, Map.of(), FileTransfer.SAME_PATHS));
    List<SourceFile> files = texts(folder);
    assertThat(access.cores()).isEmpty();

    assertThat(counts(runOnCluster(new CountTerms(), files, 2))).isEqualTo(right(files));
    assertThat(access.cores()).hasValue(2);
    assertThat(new MixedEngine(access, RunClock.SYSTEM, 3).cores()).hasValue(5);
  }

  @Test
  void workersMayHaveJava17() throws Exception {
    assumeTrue(Files.isDirectory(JAVA_17), "needs Java 17 in " + JAVA_17);
    access.use(
        cluster.settings(
            Map.of("spark.executorEnv.JAVA_HOME", JAVA_17.toString()), FileTransfer.SAME_PATHS));
    List<SourceFile> files = texts(folder);

    assertThat(counts(runOnCluster(new CountTerms(), files, 2))).isEqualTo(right(files));
    assertThat(
            Stream.of("worker-1", "worker-2")
                .flatMap(cluster::executors)
                .map(process -> process.info().command().orElse("")))
        .anyMatch(command -> command.contains("java-17"));
  }

  /** With all patience for the executor that a lane prefers, each lane keeps to one. */
  @Test
  void thereAreNoMoreExecutorsInUseThanWorkers() throws Exception {
    access.use(cluster.settings(Map.of("spark.locality.wait", "60s"), FileTransfer.SAME_PATHS));
    List<SourceFile> files =
        Stream.iterate(0, i -> i + 1)
            .limit(40)
            .map(i -> new SourceFile(Path.of("file-" + i), SourceFile.UNKNOWN_SIZE))
            .toList();

    assertThat(executors(runOnCluster(new DeadlyWork(), files, 1)).get(1)).hasSize(1);

    Map<Integer, Set<Long>> byLane = executors(runOnCluster(new DeadlyWork(), files, 2));
    assertThat(byLane.keySet()).containsExactly(1, 2);
    assertThat(byLane.get(1)).hasSize(1).doesNotContainAnyElementsOf(byLane.get(2));
    assertThat(byLane.get(2)).hasSize(1);
  }

  /** For each worker of a run the processes that its files were evaluated in. */
  private static Map<Integer, Set<Long>> executors(RunReport report) {
    Map<Integer, Set<Long>> byLane = new TreeMap<>();
    for (FileResult result : report.results()) {
      byLane
          .computeIfAbsent(result.worker(), lane -> new TreeSet<>())
          .add(result.counts().get(DeadlyWork.PROCESS).orElseThrow());
    }
    return byLane;
  }
}
