package org.parallelworkbench.spark;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationEnd;
import org.apache.spark.scheduler.SparkListenerExecutorAdded;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteBatch;
import org.parallelworkbench.engine.cluster.RemoteWorker;
import org.parallelworkbench.engine.cluster.WorkerFacts;
import org.parallelworkbench.libraries.ContextLoader;
import org.parallelworkbench.spark.payload.News;
import org.parallelworkbench.spark.payload.NewsPlugin;

/** A Spark application: each batch of files is a job of one task. Thread-safe. */
final class SparkConnection implements ClusterConnection {

  private final SparkContext context;
  private final Runnable closed;
  private final AtomicBoolean closing = new AtomicBoolean();
  private final Map<String, RemoteWorker> workers = new ConcurrentHashMap<>();
  private final Map<Long, SparkBatch> batches = new ConcurrentHashMap<>();
  private final AtomicLong lastBatch = new AtomicLong();
  private final Consumer<News> subscriber = this::deliver;
  private final Watchdog watchdog;

  /**
   * @param closed is called when it has been closed
   */
  SparkConnection(SparkContext context, Runnable closed) {
    this.context = context;
    this.closed = closed;
    context.addSparkListener(new Events());
    NewsPlugin.subscribe(subscriber);
    this.watchdog = new Watchdog(this::workers, this::fail);
    if (context.isLocal()) {
      workers.put("driver", new RemoteWorker("driver", "localhost", context.defaultParallelism()));
    }
  }

  @Override
  public List<RemoteWorker> workers() {
    return workers.values().stream().sorted(Comparator.comparing(RemoteWorker::id)).toList();
  }

  @Override
  public boolean isOpen() {
    return !context.isStopped();
  }

  @Override
  public Ticket submit(RemoteBatch batch, Listener listener) {
    long id = lastBatch.incrementAndGet();
    SparkBatch job = new SparkBatch(context, id, listener, () -> batches.remove(id));
    batches.put(id, job);
    watchdog.begin();
    try (ContextLoader _ = new ContextLoader(SparkConnection.class)) {
      job.submit(batch, home(batch.lane()));
    }
    return job;
  }

  @Override
  public CompletableFuture<WorkerFacts> ask(int lane, String path) {
    return Question.ask(this, lane, path);
  }

  /** Lanes go round the cores of the workers. */
  private List<RemoteWorker> home(int lane) {
    List<RemoteWorker> cores =
        workers().stream()
            .flatMap(worker -> java.util.Collections.nCopies(worker.cores(), worker).stream())
            .toList();
    return cores.isEmpty() ? List.of() : List.of(cores.get((lane - 1) % cores.size()));
  }

  private void deliver(News news) {
    SparkBatch batch = batches.get(news.batch());
    if (batch != null) {
      batch.hear(news);
    }
  }

  /** Ends all that is under way. */
  private void fail(ClusterException reason) {
    batches.values().forEach(batch -> batch.fail(reason));
  }

  @Override
  public void close() {
    if (closing.getAndSet(true)) {
      return;
    }
    fail(new ClusterException("the connection was closed"));
    watchdog.close();
    NewsPlugin.unsubscribe(subscriber);
    try {
      context.stop();
    } finally {
      closed.run();
    }
  }

  private final class Events extends SparkListener {
    @Override
    public void onExecutorAdded(SparkListenerExecutorAdded added) {
      workers.put(
          added.executorId(),
          new RemoteWorker(
              added.executorId(),
              added.executorInfo().executorHost(),
              added.executorInfo().totalCores()));
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
      workers.remove(removed.executorId());
      batches.values().forEach(batch -> batch.lostIfOn(removed.executorId()));
    }

    @Override
    public void onApplicationEnd(SparkListenerApplicationEnd end) {
      fail(new ClusterException("the cluster ended the connection: its master is gone"));
    }
  }
}
