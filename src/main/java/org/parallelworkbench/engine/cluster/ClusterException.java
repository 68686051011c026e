package org.parallelworkbench.engine.cluster;

/** The cluster cannot be used, or not any more, with a phrase for people that says why. */
public final class ClusterException extends Exception {

  private static final long serialVersionUID = 1L;

  /** With a phrase such as {@code no Spark master answers at 127.0.0.1:7077}. */
  public ClusterException(String reason) {
    super(reason);
  }

  /** With a phrase, and what it was that went wrong, for the log. */
  public ClusterException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** The phrase. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
