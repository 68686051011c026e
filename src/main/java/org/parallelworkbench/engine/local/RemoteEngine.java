package org.parallelworkbench.engine.local;

import java.util.Optional;
import java.util.OptionalInt;
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
import org.parallelworkbench.pipeline.Option;
import org.parallelworkbench.pipeline.Pipeline;

/**
 * An engine that needs a cluster, whose processes are each waited for by a thread here. A run that
 * cannot reach the cluster ends with a report that says why.
 */
abstract class RemoteEngine implements Engine {

  private final ClusterAccess access;
  private final RunClock clock;

  RemoteEngine(ClusterAccess access, RunClock clock) {
    this.access = access;
    this.clock = clock;
  }

  @Override
  public final boolean parallel() {
    return true;
  }

  @Override
  public OptionalInt cores() {
    return access.cores();
  }

  @Override
  public final Optional<String> obstacle() {
    return access.obstacle();
  }

  /**
   * Says which of a run's files are evaluated where.
   *
   * @param remote has files evaluated by the cluster
   * @param list hands out all files
   */
  abstract Workplace workplace(RemoteFiles remote, ListOrder list, RunRequest request);

  /** Connecting, which may take many seconds the first time, is not part of the run's time. */
  @Override
  public final RunReport run(RunRequest request, RunListener listener, RunControl control) {
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
    ListOrder list = new ListOrder(request.files().size());
    FileTransfer transfer =
        access.settings().map(ClusterSettings::files).orElse(FileTransfer.SAME_PATHS);
    try (RemoteFiles remote =
        new RemoteFiles(connection, transfer, request, control, order, list)) {
      Workplace files = workplace(remote, list, request);
      LocalRun run = new LocalRun(this, files, request, listener, control, clock);
      files.open(run);
      ThreadFactory threads = Thread.ofPlatform().daemon().factory();
      return Crew.run(run, new UnitQueue(run, order, files), threads);
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
      Pipeline pipeline = request.work().pipeline();
      if (isPlugin(pipeline)) {
        problem =
            "“%s” is a plug-in, and these do not run on a cluster; choose another engine"
                .formatted(pipeline.name());
        return;
      }
      Optional<Option<?>> demanding = request.work().demanding();
      if (demanding.isPresent()) {
        problem =
            "the workers of a cluster do not have what “%s” needs; switch it off, or choose another engine"
                .formatted(demanding.get().label());
        return;
      }
      try {
        connection = access.connection();
      } catch (ClusterException e) {
        System.getLogger(RemoteEngine.class.getName())
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
