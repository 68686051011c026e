package org.parallelworkbench.engine.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.engine.cluster.Cluster;
import org.parallelworkbench.engine.cluster.ClusterAccess;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.ClusterLibraries;
import org.parallelworkbench.engine.cluster.ClusterSettings;
import org.parallelworkbench.engine.cluster.FileTransfer;
import org.parallelworkbench.engine.cluster.MasterReport;
import org.parallelworkbench.engine.cluster.RemoteBatch;
import org.parallelworkbench.engine.cluster.RemoteFile;
import org.parallelworkbench.engine.cluster.RemoteResult;
import org.parallelworkbench.engine.cluster.RemoteWorker;
import org.parallelworkbench.engine.cluster.Secret;
import org.parallelworkbench.engine.cluster.WorkerFacts;
import org.parallelworkbench.pipeline.Counts;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.FakeWork;

/** A cluster within the test that does to batches what the test says, on the submitting thread. */
public final class FakeCluster implements Cluster, ClusterConnection {

  /** What it says when it is asked; it is a fine cluster unless a test says otherwise. */
  public static class Answers {

    /** While the program connects. */
    public void connect() throws ClusterException, InterruptedException {}

    /** What the master has. */
    public MasterReport master() throws ClusterException {
      return new MasterReport("1.0.1", 1, 2, 2);
    }

    /** What a worker has, and whether it can read the file. */
    public WorkerFacts worker(String path) throws ClusterException {
      return new WorkerFacts(25, true);
    }
  }

  /** What becomes of a batch. */
  @FunctionalInterface
  interface Fate {
    void of(RemoteBatch batch, Listener listener);
  }

  final List<RemoteBatch> batches = new CopyOnWriteArrayList<>();
  private final Fate fate;
  private final Fate lastWords;
  private final Answers answers;
  private final AtomicInteger recalled = new AtomicInteger();

  FakeCluster(Fate fate) {
    this(fate, (batch, listener) -> listener.ended());
  }

  /**
   * @param lastWords what is heard of a batch that is recalled
   */
  FakeCluster(Fate fate, Fate lastWords) {
    this(fate, lastWords, new Answers());
  }

  private FakeCluster(Fate fate, Fate lastWords, Answers answers) {
    this.fate = fate;
    this.lastWords = lastWords;
    this.answers = answers;
  }

  /** The way to one that is only asked, and not given work. */
  public static ClusterAccess answering(Answers answers) {
    Fate none = (batch, listener) -> listener.ended();
    return new FakeCluster(none, none, answers).unused();
  }

  private ClusterAccess unused() {
    return new ClusterAccess(this, new ClusterLibraries(Path.of("spark"), Path.of("bridge")));
  }

  /** An engine that uses it. */
  ClusterEngine engine() {
    return new ClusterEngine(access(), RunClock.SYSTEM);
  }

  /** An engine that uses it together with so many processors here. */
  MixedEngine mixed(int processors) {
    return new MixedEngine(access(), RunClock.SYSTEM, processors);
  }

  ClusterAccess access() {
    ClusterAccess access = unused();
    access.use(new ClusterSettings("fake://", Secret.NONE, Map.of(), FileTransfer.SAME_PATHS));
    return access;
  }

  /** The result of a file that was done in no time, with a count of its own. */
  static RemoteResult done(RemoteFile file) {
    long now = System.nanoTime();
    return new RemoteResult(
        file.index(),
        new Evaluation(Counts.of(List.of(FakeWork.COLUMN), file.index()), 1, null),
        "",
        false,
        new StageTimes(now, 0, 0, 0, now));
  }

  /** How many batches were recalled. */
  int recalled() {
    return recalled.get();
  }

  @Override
  public ClusterConnection connect(ClusterSettings settings, ClusterLibraries libraries)
      throws ClusterException, InterruptedException {
    answers.connect();
    return this;
  }

  @Override
  public String version() {
    return "1.0";
  }

  @Override
  public Optional<MasterReport> master(ClusterSettings settings, ClusterLibraries libraries)
      throws ClusterException {
    return Optional.of(answers.master());
  }

  @Override
  public CompletableFuture<WorkerFacts> ask(int lane, String path) {
    try {
      return CompletableFuture.completedFuture(answers.worker(path));
    } catch (ClusterException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public List<RemoteWorker> workers() {
    return List.of(new RemoteWorker("0", "here", 2));
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public Ticket submit(RemoteBatch batch, Listener listener) {
    batches.add(batch);
    fate.of(batch, listener);
    return new Ticket() {
      @Override
      public void recall() {
        recalled.incrementAndGet();
        lastWords.of(batch, listener);
      }

      @Override
      public void drop() {
        // Nothing is heard of it without being asked for.
      }
    };
  }

  @Override
  public void close() {
    // Nothing is held.
  }
}
