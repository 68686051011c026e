package org.parallelworkbench.spark;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.DeployMessages;
import org.apache.spark.deploy.DeployMessages.MasterStateResponse;
import org.apache.spark.deploy.master.MasterMessages;
import org.apache.spark.deploy.master.MasterMessages.BoundPortsResponse;
import org.apache.spark.deploy.master.WorkerInfo;
import org.apache.spark.internal.config.package$;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEndpointRef;
import org.apache.spark.rpc.RpcEnv;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterProblem;
import org.parallelworkbench.engine.cluster.MasterReport;
import scala.Option;
import scala.reflect.ClassTag$;

/**
 * Speaks with a standalone cluster's master before the program joins the cluster: with a wrong
 * secret, Spark would try for a minute, and not say why.
 */
final class MasterGreeting implements AutoCloseable {

  private static final String NAME = "parallel-workbench-greeting";
  private static final String AUTHENTICATE = "spark.authenticate";

  /** How long to wait for an answer; what is no master gives none. */
  private static final String PATIENCE = "6s";

  /** What a master says that wants a secret, to whom gives none. */
  private static final String EXPECTS_SECRET = "SaslMessage";

  private final String master;
  private final RpcEnv greeter;

  private MasterGreeting(String master, SparkConf conf) {
    this.master = master;
    SparkConf hasty =
        conf.clone()
            .set("spark.rpc.askTimeout", PATIENCE)
            .set("spark.rpc.lookupTimeout", PATIENCE)
            .set("spark.network.auth.rpcTimeout", PATIENCE);
    SecurityManager security =
        new SecurityManager(hasty, Option.empty(), package$.MODULE$.AUTH_SECRET_FILE());
    greeter = RpcEnv.create(NAME, "127.0.0.1", 0, hasty, security, true);
  }

  /**
   * Does nothing for masters of other kinds, or where there are several.
   *
   * @throws ClusterException if the master does not answer as it should
   */
  static void check(String master, SparkConf conf) throws ClusterException {
    if (canBeAsked(master)) {
      try (MasterGreeting greeting = new MasterGreeting(master, conf)) {
        greeting.greet();
      } catch (ClusterException e) {
        throw explained(e, master, conf);
      }
    }
  }

  /**
   * What the master says of itself; nothing if it is of another kind, or where there are several.
   *
   * @throws ClusterException if the master does not answer as it should
   */
  static Optional<MasterReport> ask(String master, SparkConf conf) throws ClusterException {
    if (!canBeAsked(master)) {
      return Optional.empty();
    }
    try (MasterGreeting greeting = new MasterGreeting(master, conf)) {
      return Optional.of(greeting.report((int) conf.getSizeAsMb("spark.executor.memory")));
    } catch (ClusterException e) {
      throw explained(e, master, conf);
    }
  }

  private static boolean canBeAsked(String master) {
    return master.startsWith("spark://") && !master.contains(",");
  }

  private static ClusterException explained(
      ClusterException refusal, String master, SparkConf conf) {
    return asksForNoSecret(refusal.problem(), master, conf)
        ? new ClusterException(
            ClusterProblem.SECRET_UNWANTED,
            "the master " + master + " asks for no secret; leave it out",
            refusal)
        : refusal;
  }

  /** Who was refused with a secret may be welcome without one. */
  private static boolean asksForNoSecret(ClusterProblem problem, String master, SparkConf conf) {
    if (problem != ClusterProblem.WRONG_SECRET) {
      return false;
    }
    SparkConf open = conf.clone().set(AUTHENTICATE, "false").remove("spark.network.crypto.enabled");
    try (MasterGreeting greeting = new MasterGreeting(master, open)) {
      greeting.greet();
      return true;
    } catch (ClusterException e) {
      return false;
    }
  }

  private RpcEndpointRef greet() throws ClusterException {
    try {
      URI address = URI.create(master);
      return greeter.setupEndpointRef(
          new RpcAddress(address.getHost(), address.getPort()), "Master");
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Exception e) {
      // Scala declares no exceptions; a refused secret is an IOException or a SparkException.
      throw refusal(e);
    }
  }

  private ClusterException refusal(Exception thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return new ClusterException(
            ClusterProblem.NO_MASTER,
            "what answers at " + master + " does not answer as a Spark master does",
            thrown);
      }
      if (String.valueOf(cause.getMessage()).contains(EXPECTS_SECRET)) {
        return new ClusterException(
            ClusterProblem.SECRET_MISSING,
            "the master " + master + " asks for a secret, and none is given",
            thrown);
      }
    }
    return new ClusterException(
        ClusterProblem.WRONG_SECRET,
        "the master "
            + master
            + " is there, but does not let this program in: is the secret right, and does it run"
            + " Spark "
            + SparkCluster.sparkVersion()
            + "?",
        thrown);
  }

  /**
   * @param memory what this program needs of a worker, in MB
   */
  private MasterReport report(int memory) throws ClusterException {
    RpcEndpointRef ref = greet();
    MasterStateResponse state =
        ref.askSync(
            DeployMessages.RequestMasterState$.MODULE$,
            ClassTag$.MODULE$.apply(MasterStateResponse.class));
    BoundPortsResponse ports =
        ref.askSync(
            MasterMessages.BoundPortsRequest$.MODULE$,
            ClassTag$.MODULE$.apply(BoundPortsResponse.class));
    int workers = 0;
    int cores = 0;
    int free = 0;
    for (WorkerInfo worker : state.workers()) {
      if (worker.isAlive()) {
        workers++;
        cores += worker.cores();
        free += worker.memoryFree() >= memory ? worker.coresFree() : 0;
      }
    }
    String host = URI.create(master).getHost();
    return new MasterReport(MasterPage.version(host, ports.webUIPort()), workers, cores, free);
  }

  @Override
  public void close() {
    greeter.shutdown();
  }
}
