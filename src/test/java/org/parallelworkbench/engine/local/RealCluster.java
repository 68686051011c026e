package org.parallelworkbench.engine.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterLibraries;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.LocalCluster;

/** Processes of a real cluster on this computer, which know {@link DeadlyWork}. */
final class RealCluster implements AutoCloseable {

  /** Where Apache Spark is, and what speaks with it. */
  static final ClusterLibraries LIBRARIES =
      new ClusterLibraries(
          Path.of(System.getProperty("test.cluster", "absent")), Path.of("target/cluster"));

  private final Path folder;

  /** One whose files are in a folder. */
  RealCluster(Path folder) {
    this.folder = folder;
  }

  /** A port that nobody listens at. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  LocalCluster local() {
    return new LocalCluster(LIBRARIES, folder.resolve("state"));
  }

  void start(int workers) throws IOException, ClusterException, InterruptedException {
    local().start(workers, freePort());
    Path jar = folder.resolve("deadly.jar");
    pack(jar, DeadlyWork.class.getName(), DeadlyWork.class.getName() + "$1");
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

  /** How to connect with it, with further properties of Spark. */
  ClusterSettings settings(Map<String, String> properties, FileTransfer files) {
    Map<String, String> all = new HashMap<>(properties);
    all.put("spark.jars", folder.resolve("deadly.jar").toString());
    ClusterSettings local = local().settings().orElseThrow();
    return new ClusterSettings(local.master(), local.secret(), all, files);
  }

  /** One of its processes, such as {@code master} or {@code worker-1}. */
  ProcessHandle process(String name) {
    try {
      String record = Files.readString(folder.resolve("state").resolve(name + ".pid"));
      return ProcessHandle.of(Long.parseLong(record.split(" ", 2)[0])).orElseThrow();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The processes in which one of its workers has files evaluated. */
  Stream<ProcessHandle> executors(String worker) {
    return process(worker).descendants();
  }

  /** Kills one of its processes, and those that it has started. */
  void kill(String name) {
    List<ProcessHandle> children = executors(name).toList();
    process(name).destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    local().stop();
  }
}
