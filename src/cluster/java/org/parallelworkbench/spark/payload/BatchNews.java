package org.parallelworkbench.spark.payload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is to say of one batch since it was last asked for. Thread-safe. */
final class BatchNews {

  private final long batch;
  private final String executor;
  private final List<FileReport> results = new ArrayList<>();
  private @Nullable StageReport stage;

  BatchNews(long batch, String executor) {
    this.batch = batch;
    this.executor = executor;
  }

  synchronized void working(StageReport report) {
    stage = report;
  }

  synchronized void finished(FileReport report) {
    results.add(report);
    stage = null;
  }

  /** What is new; empty if nothing is. */
  synchronized Optional<News> poll() {
    return stage == null && results.isEmpty() ? Optional.empty() : Optional.of(take(false));
  }

  /** What is new, if anything is, when nothing more will come. */
  synchronized News pollLast() {
    return take(true);
  }

  /** Called under the lock. */
  private News take(boolean last) {
    News news =
        new News(
            batch,
            executor,
            stage == null ? List.of() : List.of(stage),
            List.copyOf(results),
            last,
            System.nanoTime());
    stage = null;
    results.clear();
    return news;
  }
}
