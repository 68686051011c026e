package org.parallelworkbench.engine.local;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.TakingOrder;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.pipeline.Pipeline;

/**
 * The processes of a cluster, each waited for by a thread here. A run that cannot reach the
 * cluster, or loses it, ends with a report that says why.
 */
public final class ClusterEngine implements Engine {

  private final ClusterAccess access;
  private final RunClock clock;

  /** With the cluster that the program uses. */
  public ClusterEngine() {
    this(ClusterAccess.shared(), RunClock.SYSTEM);
  }

  ClusterEngine(ClusterAccess access, RunClock clock) {
    this.access = access;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "cluster";
  }

  @Override
  public String name() {
    return "Cluster";
  }

  @Override
  public String description() {
    return "Worker processes of an Apache Spark cluster, on this computer or others.";
  }

  @Override
  public boolean parallel() {
    return true;
  }

  @Override
  public Optional<String> obstacle() {
    return access.obstacle();
  }

  /** Connecting, which may take many seconds the first time, is not part of the run's time. */
  @Override
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    Connecting connecting = new Connecting(request);
    control.whileInterruptible(connecting);
    if (connecting.interruptedByOthers(control)) {
      control.cancel();
      Thread.currentThread().interrupt();
    }
    ClusterConnection connection = connecting.connection;
    if (connection == null) {
      LocalRun run = new LocalRun(this, Place.here(request), request, listener, control, clock);
      run.stop(connecting.problem);
      return run.report();
    }
    return run(connection, request, listener, control);
  }

  private RunReport run(
      ClusterConnection connection, RunRequest request, RunListener listener, RunControl control) {
    TakingOrder order = TakingOrder.of(request);
    FileSource list = new ListOrder(request.files().size());
    FileTransfer transfer =
        access.settings().map(ClusterSettings::files).orElse(FileTransfer.SAME_PATHS);
    try (RemoteFiles remote =
        new RemoteFiles(connection, transfer, request, control, order, list)) {
      LocalRun run = new LocalRun(this, remote, request, listener, control, clock);
      ThreadFactory threads = Thread.ofPlatform().daemon().factory();
      return Crew.run(run, new UnitQueue(run, order, remote), threads);
    }
  }

  /** Whether a pipeline's classes are not among those that workers are sent. */
  private static boolean isPlugin(Pipeline pipeline) {
    return !pipeline.getClass().getModule().equals(Pipeline.class.getModule());
  }

  /** What the calling thread does before the run. */
  private final class Connecting implements Runnable {

    private final RunRequest request;
    private @Nullable ClusterConnection connection;
    private String problem = "cancelled";
    private boolean interrupted;

    Connecting(RunRequest request) {
      this.request = request;
    }

    @Override
    public void run() {
      if (isPlugin(request.work().pipeline())) {
        problem =
            "“"
                + request.work().pipeline().name()
                + "” is a plug-in, and these do not run on"
                + " a cluster; choose another engine";
        return;
      }
      try {
        connection = access.connection();
      } catch (ClusterException e) {
        System.getLogger(ClusterEngine.class.getName())
            .log(System.Logger.Level.WARNING, "no connection to the cluster", e);
        problem = e.reason();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }

    boolean interruptedByOthers(RunControl control) {
      return interrupted && !control.isCancelled();
    }
  }
}
