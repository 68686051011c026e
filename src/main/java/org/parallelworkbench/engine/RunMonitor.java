package org.parallelworkbench.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps only the newest state of every file and worker of one run, and which of them changed, so
 * that a screen can follow at its own pace however many events there are. Thread-safe: workers
 * write, one reader drains.
 */
public final class RunMonitor implements RunListener {

  private final RunRequest request;
  private final AtomicReferenceArray<RunEvent> newest;
  private final AtomicIntegerArray queued;
  private final Queue<Integer> changed = new ConcurrentLinkedQueue<>();
  private final AtomicReferenceArray<RunEvent> byWorker;
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicLong finishedBytes = new AtomicLong();

  /** A monitor for one run of this request. */
  public RunMonitor(RunRequest request) {
    this.request = request;
    this.newest = new AtomicReferenceArray<>(request.files().size());
    this.queued = new AtomicIntegerArray(request.files().size());
    this.byWorker = new AtomicReferenceArray<>(request.workers() + 1);
  }

  @Override
  public void on(RunEvent event) {
    int index = event.index();
    if (event instanceof RunEvent.Finished finished) {
      count(finished.result());
    }
    newest.set(index, event);
    if (event.worker() < byWorker.length()) {
      byWorker.set(event.worker(), event);
    }
    if (queued.compareAndSet(index, 0, 1)) {
      changed.add(index);
    }
  }

  private void count(FileResult result) {
    switch (result.status()) {
      case DONE -> done.incrementAndGet();
      case FAILED -> failed.incrementAndGet();
      case CANCELLED -> {}
    }
    finishedBytes.addAndGet(result.bytes());
  }

  /**
   * Gives the newest event of each file that changed since it was last given, until all are given
   * or {@code budgetNanos} is used up; the rest stays for the next call.
   *
   * @return whether all were given
   */
  public boolean drain(long budgetNanos, Consumer<RunEvent> consumer) {
    long start = System.nanoTime();
    int given = 0;
    Integer index;
    while ((index = changed.poll()) != null) {
      // Cleared before reading, so that an event that comes in between queues the file again.
      queued.set(index, 0);
      consumer.accept(newest.get(index));
      given++;
      // Looking at the clock costs as much as a small update.
      if ((given & 63) == 0 && System.nanoTime() - start >= budgetNanos) {
        return changed.isEmpty();
      }
    }
    return true;
  }

  /** The newest event of a worker, counted from 1, or null if it has had nothing to do yet. */
  public @Nullable RunEvent ofWorker(int worker) {
    return byWorker.get(worker);
  }

  /** What is being run. */
  public RunRequest request() {
    return request;
  }

  /** How many workers there are. */
  public int workers() {
    return request.workers();
  }

  /** How many files there are. */
  public int total() {
    return request.files().size();
  }

  /** How many files are done. */
  public int done() {
    return done.get();
  }

  /** How many files have failed. */
  public int failed() {
    return failed.get();
  }

  /** How many bytes have been read: of finished files all, of those in work what they report. */
  public long bytes() {
    long bytes = finishedBytes.get();
    for (int worker = 1; worker < byWorker.length(); worker++) {
      if (byWorker.get(worker) instanceof RunEvent.Working working
          && request.work().pipeline().opensFiles()) {
        long size = request.files().get(working.index()).size();
        bytes += (long) (Math.max(0, size) * working.fraction());
      }
    }
    return bytes;
  }

  /** How much of the run is done, 0 to 1, files in work counted by what they report. */
  public double fraction() {
    if (total() == 0) {
      return 1;
    }
    double files = done() + failed();
    for (int worker = 1; worker < byWorker.length(); worker++) {
      if (byWorker.get(worker) instanceof RunEvent.Working working) {
        files += working.fraction();
      }
    }
    return Math.min(1, files / total());
  }
}
