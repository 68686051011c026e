package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.Secret;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;

/** What becomes of a run when real processes of a real cluster go. Needs Apache Spark. */
@Tag("cluster")
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterFaultsTest implements RunListener {

  @TempDir(cleanup = CleanupMode.ALWAYS)
  private Path folder;

  private final ClusterAccess access = new ClusterAccess(RealCluster.LIBRARIES);
  private final RunControl control = new RunControl();
  private final List<Integer> finished = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final CountDownLatch someFinished = new CountDownLatch(20);
  private RealCluster cluster;

  @BeforeEach
  void prepare() {
    cluster = new RealCluster(folder);
  }

  @AfterEach
  void stopEverything() {
    access.disconnect();
    cluster.close();
    assertThat(cluster.local().processes()).isEmpty();
  }

  private void start(int workers) throws Exception {
    cluster.start(workers);
    access.use(cluster.settings(Map.of(), FileTransfer.SAME_PATHS));
  }

  private RunReport run(List<SourceFile> files) throws InvalidSettingException {
    return run(new ClusterEngine(access, RunClock.SYSTEM), files);
  }

  private RunReport run(Engine engine, List<SourceFile> files) throws InvalidSettingException {
    PreparedPipeline work = PreparedPipeline.of(new DeadlyWork(), Settings.DEFAULTS);
    return engine.run(new RunRequest(files, work, 2), this, control);
  }

  @Override
  public void noticed(String notice) {
    notices.add(notice);
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.Finished) {
      synchronized (finished) {
        finished.add(event.index());
      }
      someFinished.countDown();
    }
  }

  private static List<SourceFile> files(int count) {
    return IntStream.range(0, count)
        .mapToObj(index -> new SourceFile(Path.of("file-" + index), SourceFile.UNKNOWN_SIZE))
        .toList();
  }

  /** Does something when the run is well on its way. */
  private Thread meanwhile(Runnable deed) {
    return Thread.ofPlatform()
        .start(
            () -> {
              try {
                if (someFinished.await(120, TimeUnit.SECONDS)) {
                  deed.run();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private void assertEveryFileDoneOnce(RunReport report) {
    assertThat(report.results())
        .allSatisfy(result -> assertThat(result.status()).isEqualTo(FileStatus.DONE))
        .allSatisfy(
            result ->
                assertThat(result.counts().get("letters")).hasValue(result.file().name().length()));
    assertThat(finished).doesNotHaveDuplicates().hasSize(report.results().size());
  }

  @Test
  void withoutAMasterTheRunSaysSo() throws Exception {
    access.use(
        new ClusterSettings(
            "spark://127.0.0.1:" + RealCluster.freePort(),
            Secret.NONE,
            Map.of(),
            FileTransfer.SAME_PATHS));

    RunReport report = run(files(3));

    assertThat(report.stopped()).startsWith("no Spark master answers at 127.0.0.1:");
    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(3);
  }

  @Test
  void aWrongSecretIsNamed() throws Exception {
    ClusterSettings right = cluster.local().start(1, RealCluster.freePort());
    access.use(
        new ClusterSettings(right.master(), Secret.of("wrong"), Map.of(), FileTransfer.SAME_PATHS));

    RunReport report = run(files(3));

    assertThat(report.stopped()).contains("is the secret right");
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> cluster.local().start(1, taken.getLocalPort()))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("port " + taken.getLocalPort());
    }
    assertThat(cluster.local().processes()).isEmpty();
  }

  @Test
  void whenAWorkerIsKilledTheOtherDoesItsFiles() throws Exception {
    start(2);
    Thread killer = meanwhile(() -> cluster.kill("worker-1"));

    RunReport report = run(files(200));
    killer.join();

    assertEveryFileDoneOnce(report);
  }

  @Test
  void whenTheMasterIsKilledItsWorkersGoOnOrTheRunSaysWhy() throws Exception {
    start(2);
    Thread killer = meanwhile(() -> cluster.process("master").destroyForcibly());

    RunReport report = run(files(200));
    killer.join();

    assertThat(finished).doesNotHaveDuplicates();
    if (report.stopped().isEmpty()) {
      assertEveryFileDoneOnce(report);
    } else {
      assertThat(report.stopped()).contains("cluster");
    }
  }

  @Test
  void whenAllWorkersAreKilledTheRunEndsWithTheReason() throws Exception {
    start(2);
    Thread killer =
        meanwhile(
            () -> {
              cluster.kill("worker-1");
              cluster.kill("worker-2");
            });

    RunReport report = run(files(2000));
    killer.join();

    assertThat(report.stopped()).contains("all workers of the cluster were lost");
    assertThat(report.count(FileStatus.DONE)).isBetween(20L, 1999L);
    assertThat(finished).doesNotHaveDuplicates();
  }

  @Test
  void aFileThatKillsItsWorkersFailsAlone() throws Exception {
    start(2);
    List<SourceFile> files = new ArrayList<>(files(100));
    files.set(30, new SourceFile(Path.of(DeadlyWork.POISON), SourceFile.UNKNOWN_SIZE));

    RunReport report = run(files);

    assertThat(report.results())
        .filteredOn(result -> result.status() != FileStatus.DONE)
        .singleElement()
        .returns(30, FileResult::index)
        .returns("the worker process died (attempt 3 of 3)", FileResult::message);
    assertThat(finished).doesNotHaveDuplicates().hasSize(100);
  }

  @Test
  void aWorkerThatHangsIsGivenUp() throws Exception {
    start(2);
    Thread stopper =
        meanwhile(
            () ->
                cluster.executors("worker-1").forEach(executor -> signal("STOP", executor.pid())));

    RunReport report = run(files(200));
    stopper.join();

    assertEveryFileDoneOnce(report);
  }

  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void cancellingKeepsWhatIsDone() throws Exception {
    start(2);
    Thread canceller = meanwhile(control::cancel);

    RunReport report = run(files(1000));
    canceller.join();

    assertThat(report.cancelled()).isTrue();
    assertThat(report.count(FileStatus.DONE)).isBetween(20L, 999L);
  }

  /** Only what had a worker process die under it may not be tried here; the rest is done. */
  @Test
  void whenAllWorkersAreKilledThisComputerDoesTheRest() throws Exception {
    start(2);
    Thread killer =
        meanwhile(
            () -> {
              cluster.kill("worker-1");
              cluster.kill("worker-2");
            });

    RunReport report = run(new MixedEngine(access, RunClock.SYSTEM, 2), files(600));
    killer.join();

    assertThat(finished).doesNotHaveDuplicates().hasSize(600);
    assertThat(report.stopped()).isEmpty();
    assertThat(notices)
        .singleElement()
        .asString()
        .contains("all workers of the cluster were lost", "this computer does what is left");
    assertThat(report.results())
        .filteredOn(result -> result.status() != FileStatus.DONE)
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(result -> result.message().startsWith("the worker process died"));
  }
}
