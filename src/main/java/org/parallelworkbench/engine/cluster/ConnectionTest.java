package org.parallelworkbench.engine.cluster;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Finds out whether a cluster can be used, and says so in a given time at the latest, with what is
 * known by then. For one test.
 */
public final class ConnectionTest {

  /** How long a user waits for an answer. */
  public static final Duration LIMIT = Duration.ofSeconds(10);

  /** Of a large cluster, so many workers are asked. */
  private static final int MOST_ASKED = 32;

  /** Versions that differ in what comes after these two numbers understand each other. */
  private static final Pattern FEATURE_VERSION = Pattern.compile("^(\\d+\\.\\d+).*");

  private final ClusterAccess access;
  private final ClusterSettings settings;
  private final String path;
  private final CountDownLatch done = new CountDownLatch(1);

  private String ownVersion = "";
  private @Nullable MasterReport known;
  private boolean connecting;
  private List<RemoteWorker> workers = List.of();
  private final List<WorkerFacts> answers = new ArrayList<>();
  private @Nullable Duration roundTrip;
  private @Nullable ClusterException failure;

  /**
   * @param file one that the workers are to find, if there is any
   */
  public ConnectionTest(ClusterAccess access, ClusterSettings settings, Optional<SourceFile> file) {
    this.access = access;
    this.settings = settings;
    this.path = file.map(this::remotePath).orElse("");
  }

  private String remotePath(SourceFile file) {
    if (settings.files().send()) {
      return "";
    }
    try {
      return settings.files().prepare(0, file, true).path();
    } catch (IOException | RefusedException e) {
      // Only bytes that are sent have to be read here.
      throw new IllegalStateException(e);
    }
  }

  /**
   * Finds out. The connection is kept for the next run; if the time was too short for it, it goes
   * on being made.
   *
   * @param limit how long that may take
   * @throws InterruptedException if the thread was interrupted
   */
  public ConnectionReport run(Duration limit) throws InterruptedException {
    Thread finder = Thread.ofPlatform().daemon().name("cluster-test").start(this::find);
    try {
      if (done.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
        return report(null);
      }
      return report(late(limit));
    } finally {
      finder.interrupt();
    }
  }

  private void find() {
    try {
      Cluster cluster = access.cluster();
      note(cluster.version());
      if (!access.isConnectedTo(settings)) {
        cluster.master(settings, access.libraries()).ifPresent(this::note);
        checkVersion();
        checkWorkers();
      }
      noteConnecting();
      ask(access.connection(settings));
    } catch (ClusterException e) {
      note(e);
    } catch (InterruptedException e) {
      // Nobody waits for the answer any more.
    } catch (RuntimeException e) {
      note(new ClusterException("the cluster’s library failed: " + e, e));
    } finally {
      done.countDown();
    }
  }

  private void checkVersion() throws ClusterException {
    MasterReport master = known();
    if (master != null && !feature(master.version()).equals(feature(ownVersion()))) {
      throw new ClusterException(
          ClusterProblem.OTHER_VERSION,
          "the master runs Spark " + master.version() + ", this program " + ownVersion());
    }
  }

  /** The same for all versions that are not known. */
  private String feature(String version) {
    String some = version.isEmpty() ? ownVersion() : version;
    return FEATURE_VERSION.matcher(some).replaceFirst("$1");
  }

  private void checkWorkers() throws ClusterException {
    MasterReport master = known();
    if (master != null && master.workers() == 0) {
      throw new ClusterException(ClusterProblem.NO_WORKERS, "the master has no workers");
    }
  }

  private void ask(ClusterConnection connection) throws ClusterException, InterruptedException {
    List<RemoteWorker> all = connection.workers();
    synchronized (this) {
      workers = all;
    }
    List<CompletableFuture<WorkerFacts>> asked = new ArrayList<>();
    int lane = 1;
    for (RemoteWorker worker : all.subList(0, Math.min(MOST_ASKED, all.size()))) {
      asked.add(connection.ask(lane, path));
      lane += worker.cores();
    }
    for (CompletableFuture<WorkerFacts> answer : asked) {
      note(answer(answer));
    }
    long begin = System.nanoTime();
    answer(connection.ask(1, ""));
    note(Duration.ofNanos(System.nanoTime() - begin));
  }

  private static WorkerFacts answer(CompletableFuture<WorkerFacts> future)
      throws ClusterException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof ClusterException known
          ? known
          : new ClusterException("a worker could not be asked: " + e.getCause(), e);
    }
  }

  private synchronized String ownVersion() {
    return ownVersion;
  }

  private synchronized @Nullable MasterReport known() {
    return known;
  }

  private synchronized void noteConnecting() {
    connecting = true;
  }

  private synchronized void note(String version) {
    ownVersion = version;
  }

  private synchronized void note(MasterReport master) {
    known = master;
  }

  private synchronized void note(WorkerFacts facts) {
    answers.add(facts);
  }

  private synchronized void note(Duration time) {
    roundTrip = time;
  }

  private synchronized void note(ClusterException problem) {
    System.getLogger(ConnectionTest.class.getName())
        .log(System.Logger.Level.INFO, "a test of the connection to a cluster failed", problem);
    failure = problem;
  }

  private synchronized @Nullable ClusterException late(Duration limit) {
    if (!answers.isEmpty()) {
      // Some do work; the others may be about to start.
      return null;
    }
    if (!connecting) {
      return new ClusterException(
          ClusterProblem.UNHEARD, "the master was not heard within " + limit.toSeconds() + " s");
    }
    MasterReport master = known;
    boolean busy = master != null && master.freeCores() == 0 && workers.isEmpty();
    return new ClusterException(
        busy ? ClusterProblem.ALL_BUSY : ClusterProblem.TOO_SLOW,
        busy
            ? "all cores of the workers are in use"
            : "no worker answered within " + limit.toSeconds() + " s");
  }

  private synchronized ConnectionReport report(@Nullable ClusterException late) {
    ClusterException wrong = failure == null ? late : failure;
    return new ConnectionReport(
        settings.master(),
        wrong == null ? null : wrong.problem(),
        wrong == null ? "" : wrong.reason(),
        ownVersion,
        known,
        workers,
        answers,
        path,
        roundTrip == null ? Duration.ZERO : roundTrip);
  }
}
