package org.parallelworkbench.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.FileStatus;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterLibraries;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.LocalCluster;
import org.parallelworkbench.engine.cluster.Secret;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.PreparedPipeline;
import org.parallelworkbench.pipeline.Settings;
import org.parallelworkbench.pipeline.SourceFile;

/** What becomes of a run when real processes of a real cluster go. Needs Apache Spark. */
@Tag("cluster")
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterFaultsTest {

  private static final ClusterLibraries LIBRARIES =
      new ClusterLibraries(
          Path.of(System.getProperty("test.spark", "absent")), Path.of("target/cluster"));

  @TempDir(cleanup = CleanupMode.ALWAYS)
  private Path folder;

  private final ClusterAccess access = new ClusterAccess(LIBRARIES);
  private final RunControl control = new RunControl();
  private final List<Integer> finished = new ArrayList<>();
  private final CountDownLatch someFinished = new CountDownLatch(20);

  @AfterEach
  void stopEverything() throws InterruptedException {
    access.disconnect();
    cluster().stop();
    assertThat(cluster().processes()).isEmpty();
  }

  private LocalCluster cluster() {
    return new LocalCluster(LIBRARIES, folder.resolve("state"));
  }

  private void start(int workers) throws Exception {
    ClusterSettings local = cluster().start(workers, freePort());
    Path jar = folder.resolve("deadly.jar");
    pack(jar, DeadlyWork.class.getName(), DeadlyWork.class.getName() + "$1");
    access.use(
        new ClusterSettings(
            local.master(),
            local.secret(),
            Map.of("spark.jars", jar.toString()),
            FileTransfer.SAME_PATHS));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pack(Path jar, String... classes) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream packed = new JarOutputStream(out)) {
      for (String name : classes) {
        String path = name.replace('.', '/') + ".class";
        packed.putNextEntry(new JarEntry(path));
        try (InputStream in = DeadlyWork.class.getResourceAsStream("/" + path)) {
          in.transferTo(packed);
        }
      }
    }
  }

  private RunReport run(List<SourceFile> files) throws InvalidSettingException {
    PreparedPipeline work = PreparedPipeline.of(new DeadlyWork(), Settings.DEFAULTS);
    return new ClusterEngine(access, RunClock.SYSTEM)
        .run(new RunRequest(files, work, 2), this::note, control);
  }

  private void note(RunEvent event) {
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

  private ProcessHandle process(String name) {
    try {
      String record = Files.readString(folder.resolve("state").resolve(name + ".pid"));
      return ProcessHandle.of(Long.parseLong(record.split(" ", 2)[0])).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void kill(String name) {
    ProcessHandle process = process(name);
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
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
            "spark://127.0.0.1:" + freePort(), Secret.NONE, Map.of(), FileTransfer.SAME_PATHS));

    RunReport report = run(files(3));

    assertThat(report.stopped()).startsWith("no Spark master answers at 127.0.0.1:");
    assertThat(report.count(FileStatus.CANCELLED)).isEqualTo(3);
  }

  @Test
  void aWrongSecretIsNamed() throws Exception {
    ClusterSettings right = cluster().start(1, freePort());
    access.use(
        new ClusterSettings(right.master(), Secret.of("wrong"), Map.of(), FileTransfer.SAME_PATHS));

    RunReport report = run(files(3));

    assertThat(report.stopped()).contains("is the secret right");
  }

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> cluster().start(1, taken.getLocalPort()))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("port " + taken.getLocalPort());
    }
    assertThat(cluster().processes()).isEmpty();
  }

  @Test
  void whenAWorkerIsKilledTheOtherDoesItsFiles() throws Exception {
    start(2);
    Thread killer = meanwhile(() -> kill("worker-1"));

    RunReport report = run(files(200));
    killer.join();

    assertEveryFileDoneOnce(report);
  }

  @Test
  void whenTheMasterIsKilledItsWorkersGoOnOrTheRunSaysWhy() throws Exception {
    start(2);
    Thread killer = meanwhile(() -> process("master").destroyForcibly());

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
              kill("worker-1");
              kill("worker-2");
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
                process("worker-1")
                    .descendants()
                    .forEach(executor -> signal("STOP", executor.pid())));

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
}
