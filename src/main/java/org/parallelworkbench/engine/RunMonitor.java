package org.parallelworkbench.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final IndexSet changed;
  private final Map<Integer, RunEvent> byWorker = new ConcurrentHashMap<>();

  /** Begun and not finished. */
  private final IndexSet inWork;

  private final AtomicInteger done = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicInteger carried = new AtomicInteger();
  private final AtomicLong finishedBytes = new AtomicLong();

  /** Where the reader goes on looking for what has changed. */
  private int cursor;

  private volatile int workers;
  private volatile String notice = "";

  /** A monitor for one run of this request. */
  public RunMonitor(RunRequest request) {
    this.request = request;
    this.newest = new AtomicReferenceArray<>(request.files().size());
    this.changed = new IndexSet(request.files().size());
    this.inWork = new IndexSet(request.files().size());
    this.workers = request.workers();
  }

  @Override
  public void on(RunEvent event) {
    byWorker.put(event.worker(), event);
    switch (event) {
      case RunEvent.Working working -> {
        newest.set(working.index(), working);
        inWork.add(working.index());
        changed.add(working.index());
      }
      case RunEvent.SliceEnded ended -> {
        // The file is where the others' events say it is.
      }
      case RunEvent.Retrying retrying -> {
        newest.set(retrying.index(), retrying);
        inWork.remove(retrying.index());
        changed.add(retrying.index());
      }
      case RunEvent.Finished finished -> {
        newest.set(finished.index(), finished);
        inWork.remove(finished.index());
        count(finished.result());
        changed.add(finished.index());
      }
    }
  }

  @Override
  public void carried(FileResult result) {
    newest.set(result.index(), new RunEvent.Finished(result, System.nanoTime()));
    done.incrementAndGet();
    carried.incrementAndGet();
    changed.add(result.index());
  }

  @Override
  public void resized(int newWorkers, long nanos) {
    workers = newWorkers;
  }

  @Override
  public void noticed(String sentence) {
    notice = sentence;
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
   * or {@code budgetNanos} is used up; the rest stays for the next call, which begins with it.
   *
   * @return whether all were given
   */
  public boolean drain(long budgetNanos, Consumer<RunEvent> consumer) {
    long start = System.nanoTime();
    int given = 0;
    int index;
    while ((index = nextChanged()) >= 0) {
      // Removed before reading, so that an event that comes in between is given later.
      changed.remove(index);
      cursor = index + 1;
      consumer.accept(newest.get(index));
      given++;
      // Looking at the clock costs as much as a small update.
      if ((given & 63) == 0 && System.nanoTime() - start >= budgetNanos) {
        return nextChanged() < 0;
      }
    }
    return true;
  }

  private int nextChanged() {
    int index = changed.next(cursor);
    return index >= 0 ? index : changed.next(0);
  }

  /** The newest event of a worker, counted from 1, or null if it has had nothing to do yet. */
  public @Nullable RunEvent ofWorker(int worker) {
    return byWorker.get(worker);
  }

  /** What is being run. */
  public RunRequest request() {
    return request;
  }

  /** The last sentence on what changed how the run goes on; empty if nothing did. */
  public String notice() {
    return notice;
  }

  /** How many workers there are to be now. */
  public int workers() {
    return workers;
  }

  /** The highest number of a worker that is there: one too many may still be at work. */
  public int highestWorker() {
    return byWorker.entrySet().stream()
        .filter(entry -> entry.getValue() instanceof RunEvent.Working)
        .mapToInt(Map.Entry::getKey)
        .reduce(workers, Math::max);
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

  /**
   * How many bytes have been read: of finished files all, of those in work what they report; of
   * those done before the run was resumed none.
   */
  public long bytes() {
    long bytes = finishedBytes.get();
    if (request.work().pipeline().opensFiles()) {
      for (int index = inWork.next(0); index >= 0; index = inWork.next(index + 1)) {
        bytes += (long) (Math.max(0, request.files().get(index).size()) * fractionOf(index));
      }
    }
    return bytes;
  }

  /** How much of the run is done, 0 to 1, files in work counted by what they report. */
  public double fraction() {
    return fraction(0);
  }

  /** The same of what there was to do when the run began, or was resumed. */
  public double fractionOfRest() {
    return fraction(carried.get());
  }

  private double fraction(int before) {
    int files = total() - before;
    if (files == 0) {
      return 1;
    }
    double through = done() + failed() - before;
    for (int index = inWork.next(0); index >= 0; index = inWork.next(index + 1)) {
      through += fractionOf(index);
    }
    return Math.min(1, through / files);
  }

  /** Of a file that is in work, or has just been. */
  private double fractionOf(int index) {
    return newest.get(index) instanceof RunEvent.Working working ? working.fraction() : 0;
  }
}
