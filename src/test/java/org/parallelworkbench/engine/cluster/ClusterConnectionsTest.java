package org.parallelworkbench.engine.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.parallelworkbench.pipeline.SourceFile;

/** What a test of a connection says of real processes. Needs Apache Spark. */
@Tag("cluster")
@Timeout(value = 480, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterConnectionsTest {

  private static final ClusterLibraries LIBRARIES =
      new ClusterLibraries(
          Path.of(System.getProperty("test.cluster", "absent")), Path.of("target/cluster"));

  private static final Path OLD_JAVA = Path.of("/usr/lib/jvm/java-17-openjdk-amd64/bin/java");

  /** A busy machine is slower than a user should have to bear. */
  private static final Duration PATIENCE = Duration.ofSeconds(180);

  @TempDir(cleanup = CleanupMode.ALWAYS)
  private Path folder;

  private final ClusterAccess access = new ClusterAccess(LIBRARIES);
  private @Nullable Process oldWorker;

  @AfterEach
  void stopEverything() throws InterruptedException {
    access.disconnect();
    if (oldWorker != null) {
      List<ProcessHandle> children = oldWorker.descendants().toList();
      children.forEach(ProcessHandle::destroyForcibly);
      oldWorker.destroyForcibly().waitFor();
    }
    cluster().stop();
    assertThat(cluster().processes()).isEmpty();
  }

  private LocalCluster cluster() {
    return new LocalCluster(LIBRARIES, folder.resolve("state"));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private ConnectionReport test(ClusterSettings settings) throws Exception {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "a");
    return new ConnectionTest(access, settings, Optional.of(new SourceFile(file, 1))).run(PATIENCE);
  }

  private static ClusterSettings with(ClusterSettings like, Secret secret, FileTransfer files) {
    return new ClusterSettings(like.master(), secret, Map.of(), files);
  }

  @Test
  void aClusterThatWorksIsDescribedAndAFileThatIsElsewhereIsMissed() throws Exception {
    ClusterSettings local = cluster().start(2, freePort());

    ConnectionReport fine = test(local);
    ConnectionReport blind =
        test(with(local, local.secret(), FileTransfer.mapped(folder.toString(), "/not-there")));

    assertThat(fine.reason()).isEmpty();
    assertThat(fine.ownVersion()).startsWith("4.");
    assertThat(fine.known()).isEqualTo(new MasterReport(fine.ownVersion(), 2, 2, 2));
    assertThat(fine.workers()).hasSize(2);
    assertThat(fine.javas()).containsExactly(Runtime.version().feature());
    assertThat(fine.blind()).isZero();
    assertThat(fine.roundTrip()).isPositive();
    assertThat(blind.usable()).isTrue();
    assertThat(blind.path()).isEqualTo("/not-there/a.txt");
    assertThat(blind.blind()).isEqualTo(2);
  }

  @Test
  void secretsAreToldApartAndAMasterWithoutWorkersIsNamed() throws Exception {
    ClusterSettings local = cluster().start(0, freePort());
    FileTransfer same = FileTransfer.SAME_PATHS;

    assertThat(test(with(local, Secret.of("wrong"), same)).problem())
        .isEqualTo(ClusterProblem.WRONG_SECRET);
    assertThat(test(with(local, Secret.NONE, same)).problem())
        .isEqualTo(ClusterProblem.SECRET_MISSING);
    assertThat(test(local).problem()).isEqualTo(ClusterProblem.NO_WORKERS);
  }

  @Test
  void whereNobodyOrSomebodyElseAnswersThereIsNoMaster() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(test(at(other.getLocalPort())).problem()).isEqualTo(ClusterProblem.NO_MASTER);
    }
    assertThat(test(at(freePort())).problem()).isEqualTo(ClusterProblem.UNREACHABLE);
  }

  private static ClusterSettings at(int port) {
    return new ClusterSettings(
        "spark://127.0.0.1:" + port, Secret.NONE, Map.of(), FileTransfer.SAME_PATHS);
  }

  @Test
  void workersOnJava17WillDo() throws Exception {
    assumeTrue(Files.isExecutable(OLD_JAVA), "no Java 17 in " + OLD_JAVA);
    ClusterSettings local = cluster().start(0, freePort());
    oldWorker = startOldWorker(local);
    awaitWorker(local);

    ConnectionReport report = test(local);

    assertThat(report.reason()).isEmpty();
    assertThat(report.javas()).containsExactly(17);
  }

  private Process startOldWorker(ClusterSettings local) throws IOException {
    Path state = folder.resolve("state");
    ProcessBuilder builder =
        new ProcessBuilder(
            OLD_JAVA.toString(),
            "-Xmx256m",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "-cp",
            LIBRARIES.jars() + File.separator + "*",
            "org.apache.spark.deploy.worker.Worker",
            "--properties-file",
            state.resolve("spark.properties").toString(),
            "--host",
            "127.0.0.1",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--webui-port",
            "0",
            "--work-dir",
            state.resolve("old").toString(),
            local.master());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(key -> key.startsWith("SPARK_"));
    environment.put("JAVA_HOME", OLD_JAVA.getParent().getParent().toString());
    environment.put("SPARK_HOME", LIBRARIES.spark().toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    environment.put("_SPARK_AUTH_SECRET", local.secret().reveal());
    return builder
        .redirectErrorStream(true)
        .redirectOutput(state.resolve("old.log").toFile())
        .start();
  }

  private void awaitWorker(ClusterSettings local) throws Exception {
    Cluster spark = access.cluster();
    while (spark.master(local, LIBRARIES).orElseThrow().workers() == 0) {
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
