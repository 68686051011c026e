package org.parallelworkbench.pipeline;

/** A file that a pipeline will not count, with a reason for people: a lower-case phrase. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Refuses with a reason such as {@code looks binary: a NUL byte at offset 12}. */
  public RefusedException(String reason) {
    super(reason);
  }
}
