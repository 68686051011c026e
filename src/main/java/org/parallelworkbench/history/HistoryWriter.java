package org.parallelworkbench.history;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Writes to the database what others hand over, in that order, on a thread of its own: a batch in
 * each transaction, as soon as there are {@value #BATCH_SIZE} or a second has passed. Whoever hands
 * over never waits.
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

  /**
   * A result.
   *
   * @param runId is known when the writer gets to it
   */
  private record Found(AtomicLong runId, StoredResult result) implements Entry {}

  /** Tells when everything before it is written. */
  private record Mark(CountDownLatch reached) implements Entry {}

  /** The most entries in one transaction. */
  static final int BATCH_SIZE = 1_000;

  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** A list of a million files takes about this long. */
  private static final long FLUSH_SECONDS = 5;

  /** How long the end of the program may be held up by what is still to be written. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final Database database;
  private final Consumer<String> problems;
  private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final Thread thread;

  /** What is being written; touched by the writer's thread only. */
  private final Deque<Entry> batch = new ArrayDeque<>();

  private boolean troubled;
  private volatile boolean hurried;
  private volatile boolean closing;

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

  /** Hands over a result, which waits for others to come. */
  void add(AtomicLong runId, StoredResult result) {
    entries.add(new Found(runId, result));
    if (waiting.incrementAndGet() == BATCH_SIZE) {
      LockSupport.unpark(thread);
    }
  }

  /** Hands over a change, to be made at once when all that came before is written. */
  void add(Change change) {
    addNow(new Changed(change));
  }

  /** Has everything that was handed over written, and waits for that, but not for long. */
  void flush() {
    CountDownLatch reached = new CountDownLatch(1);
    addNow(new Mark(reached));
    try {
      reached.await(FLUSH_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void addNow(Entry entry) {
    entries.add(entry);
    waiting.incrementAndGet();
    hurried = true;
    LockSupport.unpark(thread);
  }

  /** Writes what is left, but not for longer than some seconds. */
  @Override
  public void close() {
    closing = true;
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
    boolean last;
    do {
      last = closing;
      if (!last && !hurried && waiting.get() < BATCH_SIZE) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
      hurried = false;
      if (!writeDue() && !last) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } while (!last);
    if (!batch.isEmpty()) {
      problems.accept("The history is not complete: it could not be written to the end.");
    }
  }

  /** Writes what there is by now; returns whether that went well. */
  private boolean writeDue() {
    // Not what comes meanwhile: while a run goes on, that would be a transaction for a few each.
    int due = batch.size() + waiting.get();
    while (due > 0) {
      fillBatch();
      due -= batch.size();
      if (!writeBatch()) {
        return false;
      }
    }
    return true;
  }

  /** What could not be written stays at its beginning. */
  private void fillBatch() {
    Entry entry;
    while (batch.size() < BATCH_SIZE && (entry = entries.poll()) != null) {
      batch.add(entry);
      waiting.decrementAndGet();
    }
  }

  private boolean writeBatch() {
    try {
      database.write(this::writeEntries);
      for (Entry entry : batch) {
        if (entry instanceof Mark mark) {
          mark.reached().countDown();
        }
      }
      batch.clear();
      troubled = false;
      return true;
    } catch (SQLException e) {
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

  /** Writes the batch, results of the same run that follow each other together. */
  private int writeEntries(Statements statements) throws SQLException {
    List<StoredResult> results = new ArrayList<>();
    AtomicLong runId = new AtomicLong();
    for (Entry entry : batch) {
      if (entry instanceof Found found && found.runId().equals(runId)) {
        results.add(found.result());
        continue;
      }
      ResultRows.insert(statements, runId.get(), results);
      results.clear();
      switch (entry) {
        case Found found -> {
          runId = found.runId();
          results.add(found.result());
        }
        case Changed changed -> changed.change().make(statements);
        case Mark mark -> {}
      }
    }
    ResultRows.insert(statements, runId.get(), results);
    return batch.size();
  }
}
