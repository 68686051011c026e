package org.parallelworkbench.spark.payload;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parallelworkbench.pipeline.Breakdown;
import org.parallelworkbench.pipeline.Evaluation;
import org.parallelworkbench.pipeline.Failures;
import org.parallelworkbench.pipeline.FileEvaluator;
import org.parallelworkbench.pipeline.RefusedException;
import org.parallelworkbench.pipeline.Stage;
import org.parallelworkbench.pipeline.StageObserver;

/** The work on one file, and the time that it takes. For one thread. */
final class FileWork implements StageObserver {

  private final FileOrder order;
  private final BatchNews news;
  private final long start = System.nanoTime();
  private final long[] nanos = new long[Stage.values().length];

  private Stage stage = Stage.READ;
  private long entered = start;
  private double fraction;

  FileWork(FileOrder order, BatchNews news) {
    this.order = order;
    this.news = news;
  }

  /**
   * Does it; whatever is wrong with the file becomes its report.
   *
   * @param content the file's bytes, or null if it is to be opened
   * @throws InterruptedException if the batch was cancelled
   */
  FileReport evaluate(FileEvaluator evaluator, @Nullable FileContent content)
      throws InterruptedException {
    enter(Stage.READ);
    try {
      Evaluation evaluation =
          content == null
              ? evaluator.evaluate(order.toSourceFile(Path.of(order.path())), this)
              : evaluateCopy(evaluator, content);
      return done(evaluation);
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException("interrupted while reading");
    } catch (IOException
        | RefusedException
        | RuntimeException
        | StackOverflowError
        | OutOfMemoryError e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException("interrupted while working");
      }
      return failed(Failures.describe(e), Failures.mayPass(e));
    }
  }

  /** Pipelines open files by their paths. */
  private Evaluation evaluateCopy(FileEvaluator evaluator, FileContent content)
      throws IOException, RefusedException, InterruptedException {
    Path folder = Files.createTempDirectory("parallel-workbench-");
    Path copy = folder.resolve(order.path());
    try {
      Files.write(copy, content.bytes());
      return evaluator.evaluate(order.toSourceFile(copy), this);
    } finally {
      Files.deleteIfExists(copy);
      Files.delete(folder);
    }
  }

  @Override
  public void enter(Stage next) {
    long now = System.nanoTime();
    nanos[stage.ordinal()] += now - entered;
    entered = now;
    stage = next;
    tell();
  }

  @Override
  public void progress(double done) {
    fraction = done;
    tell();
  }

  private void tell() {
    news.working(new StageReport(order.index(), stage.name(), fraction));
  }

  private FileReport done(Evaluation evaluation) {
    long[] values =
        evaluation.counts().toMap().values().stream().mapToLong(Long::longValue).toArray();
    return report(
        true,
        List.copyOf(evaluation.counts().names()),
        values,
        evaluation.counts().breakdown(),
        evaluation.bytes(),
        FileReport.Encoding.of(evaluation.encoding()),
        "",
        false);
  }

  private FileReport failed(String message, boolean mayPass) {
    return report(false, List.of(), new long[0], Breakdown.NONE, 0, null, message, mayPass);
  }

  private FileReport report(
      boolean done,
      List<String> names,
      long[] values,
      Breakdown breakdown,
      long bytes,
      FileReport.@Nullable Encoding encoding,
      String message,
      boolean mayPass) {
    long end = System.nanoTime();
    nanos[stage.ordinal()] += end - entered;
    return new FileReport(
        order.index(),
        done,
        names,
        values,
        breakdown.toBytes(),
        bytes,
        encoding,
        message,
        mayPass,
        start,
        nanos[Stage.READ.ordinal()],
        nanos[Stage.PREPROCESS.ordinal()],
        nanos[Stage.PROCESS.ordinal()],
        end);
  }
}
