package org.parallelworkbench.engine.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * A Spark cluster of this computer alone: a master and workers as processes that only this computer
 * can reach, and only who knows their secret. They go on when the program ends, and are found again
 * by what is in a folder.
 */
public final class LocalCluster implements StartableCluster {

  /** The port of the master, unless another one is asked for. */
  public static final int DEFAULT_PORT = 7077;

  private static final String LOOPBACK = "127.0.0.1";
  private static final String MASTER = "org.apache.spark.deploy.master.Master";
  private static final String WORKER = "org.apache.spark.deploy.worker.Worker";
  private static final String REGISTERED = "Successfully registered with master";
  private static final String SECRET = "secret";
  private static final String ADDRESS = "address";
  private static final int CONNECT_MILLIS = 500;
  private static final long POLL_MILLIS = 100;
  private static final long START_SECONDS = 120;

  /** What every process of it is told; the secret is in its environment. */
  private static final String PROPERTIES =
      """
      spark.authenticate true
      spark.network.crypto.enabled true
      spark.master.rest.enabled false
      spark.ui.killEnabled false
      """;

  private final ClusterLibraries libraries;
  private final PrivateFolder folder;
  private final ProcessRecords records;

  /**
   * @param libraries what it is made of
   * @param folder where its logs, secret and process numbers are; only its owner can read it
   */
  public LocalCluster(ClusterLibraries libraries, Path folder) {
    this.libraries = libraries;
    this.folder = new PrivateFolder(folder);
    this.records = new ProcessRecords(folder);
  }

  /**
   * That of this computer, if the program knows what to make one of.
   *
   * @param data the program's folder for what it gathers
   */
  public static Optional<LocalCluster> in(Path data) {
    return ClusterLibraries.configured()
        .map(libraries -> new LocalCluster(libraries, data.resolve("cluster")));
  }

  @Override
  public Optional<ClusterSettings> settings() {
    if (records.alive().isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ClusterSettings(
              folder.read(ADDRESS),
              Secret.of(folder.read(SECRET)),
              Map.of(),
              FileTransfer.SAME_PATHS));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> processes() {
    return records.alive();
  }

  /**
   * As {@link #start(int, int, IntConsumer)}, without anybody who wants to know how far it is.
   *
   * @throws ClusterException if it is there already, or does not come up
   * @throws InterruptedException if the thread was interrupted
   */
  public ClusterSettings start(int workers, int port)
      throws ClusterException, InterruptedException {
    return start(workers, port, up -> {});
  }

  @Override
  public ClusterSettings start(int workers, int port, IntConsumer progress)
      throws ClusterException, InterruptedException {
    Optional<String> obstacle = libraries.obstacle();
    if (obstacle.isPresent()) {
      throw new ClusterException(ClusterProblem.NOT_SET_UP, obstacle.get());
    }
    if (!records.alive().isEmpty()) {
      throw new ClusterException("a local cluster is already there; stop it first");
    }
    checkFree(port);
    boolean up = false;
    try {
      startAll(workers, port, progress);
      up = true;
      return settings()
          .orElseThrow(() -> new ClusterException("the local cluster ended as soon as it was up"));
    } catch (IOException e) {
      throw new ClusterException("the local cluster did not start: " + e.getMessage(), e);
    } finally {
      if (!up) {
        stop();
      }
    }
  }

  private void startAll(int workers, int port, IntConsumer progress)
      throws IOException, ClusterException, InterruptedException {
    String address = "spark://" + LOOPBACK + ":" + port;
    String secret = Secret.random().reveal();
    folder.make();
    folder.write("spark.properties", PROPERTIES);
    folder.write(SECRET, secret);
    folder.write(ADDRESS, address);
    String text = String.valueOf(port);
    launch("master", secret, MASTER, "--host", LOOPBACK, "--port", text, "--webui-port", "0");
    await("master", () -> answers(port));
    int up = 1;
    progress.accept(up);
    List<String> names = new ArrayList<>();
    for (int number = 1; number <= workers; number++) {
      String name = "worker-" + number;
      names.add(name);
      String work = folder.path(name).toString();
      launch(
          name,
          secret,
          WORKER,
          "--host",
          LOOPBACK,
          "--cores",
          "1",
          "--memory",
          "1g",
          "--webui-port",
          "0",
          "--work-dir",
          work,
          address);
    }
    for (String name : names) {
      await(name, () -> folder.contains(name + ".log", REGISTERED));
      up++;
      progress.accept(up);
    }
  }

  private void launch(String name, String secret, String main, String... arguments)
      throws IOException {
    Path java = Path.of(System.getProperty("java.home"));
    List<String> command = new ArrayList<>();
    command.add(java.resolve("bin").resolve("java").toString());
    command.add("-Xmx256m");
    command.add("-cp");
    command.add(libraries.jars().resolve("*").toString());
    command.add(main);
    command.add("--properties-file");
    command.add(folder.path("spark.properties").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(key -> key.startsWith("SPARK_") || key.equals("JDK_JAVA_OPTIONS"));
    environment.put("JAVA_HOME", java.toString());
    environment.put("SPARK_HOME", libraries.spark().toString());
    environment.put("SPARK_SCALA_VERSION", "2.13");
    environment.put("SPARK_LOCAL_IP", LOOPBACK);
    environment.put("_SPARK_AUTH_SECRET", secret);
    folder.write(name + ".log", "");
    Process process =
        builder
            .directory(folder.path(".").toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(folder.path("spark.properties").toFile()))
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.path(name + ".log").toFile()))
            .start();
    records.add(name, process.toHandle());
  }

  private void await(String name, BooleanSupplier ready)
      throws ClusterException, InterruptedException {
    long begin = System.nanoTime();
    while (!ready.getAsBoolean()) {
      if (!records.alive().contains(name)
          || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(START_SECONDS)) {
        throw new ClusterException(
            "the local cluster’s "
                + name
                + " did not come up; its log is "
                + folder.path(name + ".log"));
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private static void checkFree(int port) throws ClusterException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new ClusterException(
          ClusterProblem.PORT_IN_USE,
          "port " + port + " is used by another program; choose another with --port",
          e);
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void stop() {
    records.stopAll();
    folder.delete(SECRET);
    folder.delete(ADDRESS);
  }
}
