package org.parallelworkbench.tika;

/** Tika and its libraries find their own parts by the calling thread's loader. */
final class TikaLoader implements AutoCloseable {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  /** Until it is closed, the calling thread's loader is the one that has Tika. */
  TikaLoader() {
    Thread.currentThread().setContextClassLoader(TikaLoader.class.getClassLoader());
  }

  @Override
  public void close() {
    Thread.currentThread().setContextClassLoader(before);
  }
}
