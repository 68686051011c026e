package org.parallelworkbench.libraries;

/** Libraries cannot be installed or loaded, with a phrase for people that says why. */
public final class LibrariesException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With a phrase such as {@code Maven is missing.} */
  public LibrariesException(String reason) {
    super(reason);
  }

  /** With a phrase, and what it was that went wrong, for the log. */
  public LibrariesException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** The phrase. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
