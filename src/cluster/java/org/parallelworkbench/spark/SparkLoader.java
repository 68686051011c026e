package org.parallelworkbench.spark;

/** Spark finds its own parts, and what it gets from workers, by the calling thread's loader. */
final class SparkLoader implements AutoCloseable {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  /** Until it is closed, the calling thread's loader is the one that has Spark. */
  SparkLoader() {
    Thread.currentThread().setContextClassLoader(SparkLoader.class.getClassLoader());
  }

  @Override
  public void close() {
    Thread.currentThread().setContextClassLoader(before);
  }
}
