package org.parallelworkbench.spark.payload;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.InvalidSettingException;
import org.parallelworkbench.pipeline.Pipeline;
import org.parallelworkbench.pipeline.Settings;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What a task does: works on the files of its batch. A bad file never fails the task. */
public final class BatchWork extends AbstractFunction1<Iterator<BatchOrder>, News>
    implements Serializable {

  private static final long serialVersionUID = 1L;

  @Override
  public News apply(Iterator<BatchOrder> batches) {
    BatchOrder order = batches.next();
    String executor = SparkEnv.get().executorId();
    BatchNews news = new BatchNews(order.id(), executor);
    NewsDesk desk = NewsDesk.current();
    if (desk != null) {
      desk.open(news);
    }
    try {
      List<FileReport> results = work(order, news);
      return new News(order.id(), executor, List.of(), results, false, System.nanoTime());
    } catch (InterruptedException e) {
      throw new TaskKilledException("cancelled");
    } finally {
      if (desk != null) {
        desk.close(news);
        // What is returned then gets lost.
        if (TaskContext.get().isInterrupted()) {
          Thread.interrupted();
          desk.sendLast(news);
        }
      }
    }
  }

  private static List<FileReport> work(BatchOrder order, BatchNews news)
      throws InterruptedException {
    FileEvaluator evaluator = evaluator(order);
    List<FileReport> results = new ArrayList<>();
    for (FileOrder file : order.files()) {
      if (TaskContext.get().isInterrupted() || Thread.interrupted()) {
        throw new InterruptedException("cancelled between files");
      }
      FileReport report =
          new FileWork(file, news).evaluate(evaluator, order.contents().get(file.index()));
      news.finished(report);
      results.add(report);
    }
    return results;
  }

  private static FileEvaluator evaluator(BatchOrder order) {
    try {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      Object pipeline =
          Class.forName(order.pipeline(), true, loader).getDeclaredConstructor().newInstance();
      return ((Pipeline) pipeline).evaluator(Settings.of(order.settings()));
    } catch (ReflectiveOperationException | InvalidSettingException e) {
      throw new IllegalStateException("the pipeline " + order.pipeline() + " does not start", e);
    }
  }
}
