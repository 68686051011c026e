package org.parallelworkbench.experiment;

/** A text that is no list of worker counts, with a sentence for people that says what would be. */
public final class InvalidWorkerCountsException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message a sentence for people
   */
  InvalidWorkerCountsException(String message) {
    super(message);
  }
}
