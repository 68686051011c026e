package org.parallelworkbench.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.FutureAction;
import org.apache.spark.SparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.engine.StageTimes;
import org.parallelworkbench.engine.cluster.ClusterConnection;
import org.parallelworkbench.engine.cluster.ClusterException;
import org.parallelworkbench.engine.cluster.RemoteBatch;
import org.parallelworkbench.engine.cluster.RemoteFile;
import org.parallelworkbench.engine.cluster.RemoteProgress;
import org.parallelworkbench.engine.cluster.RemoteResult;
import org.parallelworkbench.engine.cluster.RemoteWorker;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.spark.payload.BatchOrder;
import org.parallelworkbench.spark.payload.BatchWork;
import org.parallelworkbench.spark.payload.FileContent;
import org.parallelworkbench.spark.payload.FileOrder;
import org.parallelworkbench.spark.payload.FileReport;
import org.parallelworkbench.spark.payload.News;
import org.parallelworkbench.spark.payload.StageReport;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;
import scala.runtime.AbstractFunction0;
import scala.runtime.AbstractFunction1;
import scala.runtime.AbstractFunction2;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/**
 * A batch of files as a Spark job of one task. What comes of the files is heard of early by news,
 * and again by the task's own result. Thread-safe.
 */
final class SparkBatch implements ClusterConnection.Ticket {

  /** Larger contents are fetched by the worker in pieces, because a task should be small. */
  private static final int LARGE_CONTENT = 512 * 1024;

  private final SparkContext context;
  private final long id;
  private final ClusterConnection.Listener listener;
  private final Runnable forget;
  private final List<Broadcast<byte[]>> broadcasts = new ArrayList<>();

  private @Nullable FutureAction<Void> action;
  private String executor = "";
  private boolean recalled;
  private boolean over;

  /**
   * @param id its number, unique within the driver
   * @param forget is called when nothing more will be heard
   */
  SparkBatch(SparkContext context, long id, ClusterConnection.Listener listener, Runnable forget) {
    this.context = context;
    this.id = id;
    this.listener = listener;
    this.forget = forget;
  }

  /**
   * Hands it to Spark.
   *
   * @param home where it had best be worked on
   */
  void submit(RemoteBatch batch, List<RemoteWorker> home) {
    try {
      RDD<BatchOrder> data = data(order(batch), home);
      context.setLocalProperty("spark.job.interruptOnCancel", "true");
      FutureAction<Void> submitted =
          context.<BatchOrder, News, Void>submitJob(
              data,
              new BatchWork(),
              CollectionConverters.asScala(List.<Object>of(0)).toSeq(),
              new OnResult(),
              new AbstractFunction0<Void>() {
                @Override
                public @Nullable Void apply() {
                  return null;
                }
              });
      synchronized (this) {
        action = submitted;
      }
      submitted.onComplete(new OnComplete(), ExecutionContext.global());
    } catch (IllegalStateException e) {
      // What Spark throws when it has been stopped.
      fail(new ClusterException("the connection to the cluster is gone", e));
    }
  }

  private RDD<BatchOrder> data(BatchOrder order, List<RemoteWorker> home) {
    ClassTag<BatchOrder> tag = ClassTag$.MODULE$.apply(BatchOrder.class);
    Seq<String> places =
        CollectionConverters.asScala(
                home.stream()
                    .map(worker -> "executor_" + worker.host() + "_" + worker.id())
                    .toList())
            .toSeq();
    return context.makeRDD(
        CollectionConverters.asScala(List.of(new Tuple2<>(order, places))).toSeq(), tag);
  }

  private BatchOrder order(RemoteBatch batch) {
    List<FileOrder> files = new ArrayList<>();
    Map<Integer, FileContent> contents = new HashMap<>();
    for (RemoteFile file : batch.files()) {
      byte[] content = file.content();
      files.add(
          new FileOrder(
              file.index(),
              file.path(),
              content == null ? file.file().size() : content.length,
              content == null ? FileOrder.Entry.of(file.file().entry()) : null,
              file.file().charset() == null ? null : file.file().charset().name()));
      if (content != null) {
        contents.put(file.index(), content(content));
      }
    }
    return new BatchOrder(id, batch.pipeline(), new HashMap<>(batch.settings()), files, contents);
  }

  private FileContent content(byte[] bytes) {
    if (bytes.length <= LARGE_CONTENT) {
      return new FileContent.Enclosed(bytes);
    }
    Broadcast<byte[]> broadcast = context.broadcast(bytes, ClassTag$.MODULE$.apply(byte[].class));
    broadcasts.add(broadcast);
    return new FileContent.Fetched(broadcast);
  }

  void hear(News news) {
    if (!isOver(news.executor())) {
      tell(news);
      if (news.last() && end()) {
        listener.ended();
      }
    }
  }

  private synchronized boolean isOver(String from) {
    executor = from;
    return over;
  }

  private void tell(News news) {
    // The worker's clock, as if its news had taken no time.
    long shift = System.nanoTime() - news.sent();
    news.results().forEach(report -> listener.finished(result(report, shift)));
    for (StageReport report : news.stages()) {
      listener.working(
          new RemoteProgress(report.index(), Stage.valueOf(report.stage()), report.fraction()));
    }
  }

  private static RemoteResult result(FileReport report, long shift) {
    return new RemoteResult(
        report.index(),
        report.evaluation(),
        report.message(),
        report.mayPass(),
        new StageTimes(
            report.start() + shift,
            report.read(),
            report.preprocess(),
            report.process(),
            report.end() + shift));
  }

  void lostIfOn(String removed) {
    boolean mine;
    synchronized (this) {
      mine = executor.equals(removed);
    }
    if (mine && end()) {
      recall();
      listener.lost();
    }
  }

  void fail(ClusterException reason) {
    if (end()) {
      recall();
      listener.failed(reason);
    }
  }

  @Override
  public void recall() {
    FutureAction<Void> submitted;
    synchronized (this) {
      recalled = true;
      submitted = action;
    }
    if (submitted != null && !context.isStopped()) {
      submitted.cancel();
    }
  }

  @Override
  public void drop() {
    if (end()) {
      recall();
    }
  }

  private synchronized boolean isRecalled() {
    return recalled;
  }

  /** Whether this is the end, and not only one after another. */
  private synchronized boolean end() {
    boolean first = !over;
    over = true;
    if (first) {
      forget.run();
      broadcasts.forEach(broadcast -> broadcast.destroy(false));
    }
    return first;
  }

  private final class OnResult extends AbstractFunction2<Object, News, BoxedUnit>
      implements Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public BoxedUnit apply(Object partition, News news) {
      hear(news);
      return BoxedUnit.UNIT;
    }
  }

  private final class OnComplete extends AbstractFunction1<Try<Void>, Object> {
    @Override
    public Object apply(Try<Void> outcome) {
      // Spark calls a job that is recalled over before its worker has said its last word.
      boolean soonOver = outcome.isFailure() && isRecalled();
      if (!soonOver && end()) {
        if (outcome.isSuccess()) {
          listener.ended();
        } else {
          listener.lost();
        }
      }
      return BoxedUnit.UNIT;
    }
  }
}
