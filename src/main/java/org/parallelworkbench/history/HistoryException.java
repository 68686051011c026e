package org.parallelworkbench.history;

/** The history cannot do what was asked of it; the message says why in a sentence for people. */
public final class HistoryException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message a sentence for people, with what to do about it
   */
  public HistoryException(String message) {
    super(message);
  }

  HistoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
