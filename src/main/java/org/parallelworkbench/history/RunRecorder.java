package org.parallelworkbench.history;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.parallelworkbench.engine.FileResult;
import org.parallelworkbench.engine.RunEvent;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.pipeline.SourceFile;

/**
 * Records the results of one run as its workers give them: each is packed at once, and a batch is
 * handed to the writer as soon as it is full, or when the writer asks for what there is. Every file
 * is looked at, for its size and time, when this is made, which is before the run's clock starts:
 * what changes from then on counts as changed. Thread-safe.
 */
final class RunRecorder implements RunListener, AutoCloseable {

  private final HistoryWriter writer;
  private final AtomicLong id;
  private final RunListener follower;
  private final long[] sizes;
  private final long[] modified;

  /** Packing takes less time than it takes two workers to wait for each other. */
  private final Object lock = new Object();

  /** Guarded by the lock. */
  private BatchPacker packer = new BatchPacker();

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
    writer.open(this);
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.Finished finished) {
      record(finished.result());
    }
    follower.on(event);
  }

  private void record(FileResult result) {
    int index = result.index();
    synchronized (lock) {
      packer.add(result, sizes[index], modified[index]);
      if (packer.isFull()) {
        handOver();
      }
    }
  }

  /** Hands what there is so far to the writer. */
  void handOver() {
    synchronized (lock) {
      if (packer.size() > 0) {
        ResultBatch batch = packer.batch();
        packer = new BatchPacker();
        writer.add(statements -> ResultRows.insert(statements, id.get(), batch));
      }
    }
  }

  @Override
  public void carried(FileResult result) {
    follower.carried(result);
  }

  @Override
  public void resized(int workers, long nanos) {
    writer.add(statements -> ExperimentRows.resize(statements, id.get(), workers, nanos));
    follower.resized(workers, nanos);
  }

  @Override
  public void noticed(String notice) {
    follower.noticed(notice);
  }

  /** Hands over what is left. */
  @Override
  public void close() {
    writer.closed(this);
    handOver();
  }
}
