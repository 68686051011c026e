package org.parallelworkbench.engine.cluster;

/** The process that worked on a file is gone; whether because of the file, nobody knows. */
public final class WorkerLostException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With a lower-case phrase for people. */
  public WorkerLostException(String message) {
    super(message);
  }
}
