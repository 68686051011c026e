package org.parallelworkbench.history;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Records the results of one run as its workers give them. Every file is looked at, for its size
 * and time, when this is made, which is before the run's clock starts: what changes from then on
 * counts as changed. Thread-safe.
 */
final class RunRecorder implements RunListener {

  private final HistoryWriter writer;
  private final AtomicLong id;
  private final IntPredicate recorded;
  private final RunListener follower;
  private final long[] sizes;
  private final long[] modified;

  /**
   * @param id is known when the writer gets to the results
   * @param recorded whether the result of a place was recorded before
   * @param follower hears everything, too
   */
  RunRecorder(
      HistoryWriter writer,
      RunRequest request,
      AtomicLong id,
      IntPredicate recorded,
      RunListener follower) {
    this.writer = writer;
    this.id = id;
    this.recorded = recorded;
    this.follower = follower;
    List<SourceFile> files = request.files();
    boolean opensFiles = request.work().pipeline().opensFiles();
    this.sizes = new long[files.size()];
    this.modified = new long[files.size()];
    for (int i = 0; i < sizes.length; i++) {
      boolean looked = opensFiles && !recorded.test(i);
      FileStamp stamp = looked ? FileStamp.of(files.get(i)) : FileStamp.NONE;
      sizes[i] = stamp.size();
      modified[i] = stamp.modified();
    }
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.Finished finished && !recorded.test(event.index())) {
      FileStamp stamp = new FileStamp(sizes[event.index()], modified[event.index()]);
      writer.add(id, new StoredResult(finished.result(), stamp));
    }
    follower.on(event);
  }

  @Override
  public void resized(int workers) {
    follower.resized(workers);
  }
}
