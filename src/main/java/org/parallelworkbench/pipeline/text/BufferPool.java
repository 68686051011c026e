package org.parallelworkbench.pipeline.text;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps buffers outside Java's heap for use again, because they are slow to make and slow to be
 * collected. Thread-safe.
 */
final class BufferPool {

  /** So many are kept; what more workers need at once is left to the garbage collector. */
  private static final int MOST_KEPT = 64;

  private final int capacity;
  private final Queue<ByteBuffer> free = new ConcurrentLinkedQueue<>();
  private final AtomicInteger kept = new AtomicInteger();

  /**
   * @param capacity how many bytes each of its buffers holds
   */
  BufferPool(int capacity) {
    this.capacity = capacity;
  }

  /** How many bytes each of its buffers holds. */
  int capacity() {
    return capacity;
  }

  /** An empty buffer, for nobody else until it is given back. */
  ByteBuffer take() {
    ByteBuffer buffer = free.poll();
    if (buffer == null) {
      return ByteBuffer.allocateDirect(capacity);
    }
    kept.decrementAndGet();
    return buffer.clear();
  }

  /** Takes a buffer back, which whoever had it must not use any more. */
  void giveBack(ByteBuffer buffer) {
    if (kept.incrementAndGet() <= MOST_KEPT) {
      free.add(buffer);
    } else {
      kept.decrementAndGet();
    }
  }
}
