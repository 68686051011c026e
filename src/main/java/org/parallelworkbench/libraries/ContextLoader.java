package org.parallelworkbench.libraries;

/**
 * For libraries that find their own parts by the calling thread's loader. Closed by the thread that
 * made it.
 */
public final class ContextLoader implements AutoCloseable {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  /** Until it is closed, the calling thread's loader is the one that has this class. */
  public ContextLoader(Class<?> known) {
    Thread.currentThread().setContextClassLoader(known.getClassLoader());
  }

  @Override
  public void close() {
    Thread.currentThread().setContextClassLoader(before);
  }
}
