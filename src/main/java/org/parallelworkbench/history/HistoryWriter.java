package org.parallelworkbench.history;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Writes to the database what others hand over, in that order, on a thread of its own. Results come
 * as batches, as soon as there are {@value #BATCH_SIZE} or a second has passed; what has come until
 * the thread gets to it is one transaction. Whoever hands over never waits.
 *
 * <p>What cannot be written, because the disk is full for instance, stays in memory and is tried
 * again every second; a sentence says so once. Thread-safe.
 */
final class HistoryWriter implements AutoCloseable {

  /** Something to write. */
  private sealed interface Entry {}

  /** A change of some rows. When its transaction fails, it is made again. */
  @FunctionalInterface
  interface Change {
    void make(Statements statements) throws SQLException;
  }

  private record Changed(Change change) implements Entry {}

  /** Tells when everything before it is written, or cannot be written at the moment. */
  private record Mark(CountDownLatch reached) implements Entry {}

  /** The most results in one batch. */
  static final int BATCH_SIZE = 1_000;

  /** The most entries in one transaction, so that other programs get their turn. */
  private static final int MOST_ENTRIES = 64;

  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** A list of a million files takes about this long. */
  private static final long FLUSH_SECONDS = 5;

  /** How long the end of the program may be held up by what is still to be written. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final Database database;
  private final Consumer<String> problems;
  private final Set<RunRecorder> recorders = ConcurrentHashMap.newKeySet();
  private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;

  /** What is being written; touched by the writer's thread only. */
  private final List<Entry> batch = new ArrayList<>();

  private boolean troubled;

  /**
   * Begins to write.
   *
   * @param problems is told in a sentence, on the writer's thread, when writing fails for the first
   *     time and after each time it had worked again
   */
  HistoryWriter(Database database, Consumer<String> problems) {
    this.database = database;
    this.problems = problems;
    this.thread = Thread.ofPlatform().daemon().name("history").start(this::writeUntilClosed);
  }

  /** From now on, a recorder is asked every second for what it has. */
  void open(RunRecorder recorder) {
    recorders.add(recorder);
  }

  /** A recorder need not be asked any more. */
  void closed(RunRecorder recorder) {
    recorders.remove(recorder);
  }

  /** Hands over a change, to be made at once when all that came before is written. */
  void add(Change change) {
    add(new Changed(change));
  }

  private void add(Entry entry) {
    entries.add(entry);
    LockSupport.unpark(thread);
  }

  /**
   * Has everything that was found so far written, and waits for that, but not for long, nor for a
   * disk that is full.
   */
  void flush() {
    recorders.forEach(RunRecorder::handOver);
    CountDownLatch reached = new CountDownLatch(1);
    add(new Mark(reached));
    try {
      reached.await(FLUSH_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes what is left, but not for longer than some seconds. */
  @Override
  public void close() {
    closing.countDown();
    LockSupport.unpark(thread);
    boolean interrupted = false;
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (thread.isAlive() && System.nanoTime() < end) {
      try {
        thread.join(100);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeUntilClosed() {
    long asked = System.nanoTime();
    boolean last;
    do {
      last = closing.getCount() == 0;
      long pause = asked + PAUSE_NANOS - System.nanoTime();
      if (!last && entries.isEmpty() && pause > 0) {
        LockSupport.parkNanos(pause);
        continue;
      }
      if (last || pause <= 0) {
        recorders.forEach(RunRecorder::handOver);
        asked = System.nanoTime();
      }
      if (!writeAll() && !last) {
        pauseUnlessClosed();
      }
    } while (!last);
    if (!batch.isEmpty()) {
      problems.accept("The history is not complete: it could not be written to the end.");
    }
  }

  /** Whoever hands over something meanwhile does not end this. */
  private void pauseUnlessClosed() {
    try {
      closing.await(PAUSE_NANOS, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      // Nobody interrupts this thread; and if so, it only tries again earlier.
    }
  }

  /** Writes what there is; returns whether that went well. */
  private boolean writeAll() {
    while (!batch.isEmpty() || !entries.isEmpty()) {
      Entry entry;
      while (batch.size() < MOST_ENTRIES && (entry = entries.poll()) != null) {
        batch.add(entry);
      }
      if (!writeBatch()) {
        return false;
      }
    }
    return true;
  }

  private boolean writeBatch() {
    try {
      database.write(this::writeEntries);
      release(batch);
      batch.clear();
      troubled = false;
      return true;
    } catch (SQLException e) {
      release(batch);
      release(entries);
      if (!troubled) {
        troubled = true;
        problems.accept(
            "The history cannot be written: %s. The run goes on, and what it finds is kept in"
                    .formatted(Problems.reason(e))
                + " memory until the history can be written again.");
      }
      return false;
    }
  }

  private static void release(Iterable<Entry> entries) {
    for (Entry entry : entries) {
      if (entry instanceof Mark mark) {
        mark.reached().countDown();
      }
    }
  }

  private int writeEntries(Statements statements) throws SQLException {
    for (Entry entry : batch) {
      if (entry instanceof Changed changed) {
        changed.change().make(statements);
      }
    }
    return batch.size();
  }
}
