package org.parallelworkbench.bench.suite;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.LocalCluster;

/** A cluster of this computer alone for the time of a suite, which all engines then use. */
final class BenchCluster implements AutoCloseable {

  private final LocalCluster processes;
  private final ClusterConnection connection;

  private BenchCluster(LocalCluster processes, ClusterConnection connection) {
    this.processes = processes;
    this.connection = connection;
  }

  /**
   * Starts it.
   *
   * @throws IOException if it does not come up
   */
  static BenchCluster start(int workers) throws IOException, InterruptedException {
    LocalCluster processes = LocalCluster.in(Setup.FOLDER.toAbsolutePath()).orElseThrow();
    processes.stop();
    try {
      ClusterAccess.shared().use(processes.start(workers, freePort()));
      return new BenchCluster(processes, ClusterAccess.shared().connection());
    } catch (ClusterException e) {
      processes.stop();
      throw new IOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  ClusterConnection connection() {
    return connection;
  }

  @Override
  public void close() {
    connection.close();
    processes.stop();
  }
}
