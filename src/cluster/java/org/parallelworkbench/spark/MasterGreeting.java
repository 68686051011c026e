package org.parallelworkbench.spark;

import java.net.URI;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.internal.config.package$;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEnv;
import org.parallelworkbench.engine.cluster.ClusterException;
import scala.Option;

/**
 * Speaks with a standalone cluster's master before the program joins the cluster: with a wrong
 * secret, Spark would try for a minute, and not say why.
 */
final class MasterGreeting {

  private static final String NAME = "parallel-workbench-greeting";

  private MasterGreeting() {}

  /**
   * Does nothing for masters of other kinds, or where there are several.
   *
   * @throws ClusterException if the master does not answer as it should
   */
  static void check(String master, SparkConf conf) throws ClusterException {
    if (!master.startsWith("spark://") || master.contains(",")) {
      return;
    }
    URI address = URI.create(master);
    SparkConf hasty =
        conf.clone()
            .set("spark.rpc.askTimeout", "8s")
            .set("spark.rpc.lookupTimeout", "8s")
            .set("spark.network.auth.rpcTimeout", "8s");
    SecurityManager security =
        new SecurityManager(hasty, Option.empty(), package$.MODULE$.AUTH_SECRET_FILE());
    RpcEnv greeter = RpcEnv.create(NAME, "127.0.0.1", 0, hasty, security, true);
    try {
      greeter.setupEndpointRef(new RpcAddress(address.getHost(), address.getPort()), "Master");
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      // Scala declares no exceptions; a refused secret is an IOException or a SparkException.
      throw new ClusterException(
          "the master "
              + master
              + " is there, but does not let this program in: is the secret right, and does it run"
              + " Spark "
              + org.apache.spark.package$.MODULE$.SPARK_VERSION()
              + "?",
          e);
    } finally {
      greeter.shutdown();
    }
  }
}
