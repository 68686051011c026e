package org.parallelworkbench.spark;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterProblem;

/** Looks whether anybody answers at a master's address, which Spark alone takes a minute for. */
final class MasterAddress {

  private static final String STANDALONE = "spark://";
  private static final int TIMEOUT_MILLIS = 3000;

  private MasterAddress() {}

  /**
   * Does nothing for masters of other kinds, such as {@code k8s://}.
   *
   * @throws ClusterException if none of a standalone cluster's masters answers, or if processes of
   *     its own cannot be started by this program
   */
  static void check(String master) throws ClusterException {
    if (master.startsWith(SparkSettings.OWN_PROCESSES) && System.getenv("SPARK_HOME") == null) {
      throw new ClusterException(
          "for " + master + ", SPARK_HOME has to be set when the program is started");
    }
    if (!master.startsWith(STANDALONE)) {
      return;
    }
    List<String> silent = new ArrayList<>();
    for (String address : master.substring(STANDALONE.length()).split(",", -1)) {
      if (answers(address, master)) {
        return;
      }
      silent.add(address);
    }
    throw new ClusterException(
        ClusterProblem.UNREACHABLE,
        "no Spark master answers at "
            + String.join(" or ", silent)
            + "; start one, for instance with ./run.sh cluster start");
  }

  @SuppressWarnings("AddressSelection") // Spark takes one address, too.
  private static boolean answers(String address, String master) throws ClusterException {
    int colon = address.lastIndexOf(':');
    try (Socket socket = new Socket()) {
      int port = Integer.parseInt(address.substring(colon + 1));
      socket.connect(
          new InetSocketAddress(address.substring(0, Math.max(0, colon)), port), TIMEOUT_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    } catch (IllegalArgumentException e) {
      throw new ClusterException(
          ClusterProblem.BAD_ADDRESS,
          "“" + master + "” is no address of a master, such as spark://127.0.0.1:7077",
          e);
    }
  }
}
