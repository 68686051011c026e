package org.parallelworkbench.engine.cluster;

/** The cluster cannot be used, or not any more, with a phrase for people that says why. */
public final class ClusterException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ClusterProblem problem;

  /** With a phrase such as {@code the connection was closed}. */
  public ClusterException(String reason) {
    super(reason);
    this.problem = ClusterProblem.OTHER;
  }

  /** With a phrase, and what it was that went wrong, for the log. */
  public ClusterException(String reason, Throwable cause) {
    super(reason, cause);
    this.problem = ClusterProblem.OTHER;
  }

  /** Of a known kind, with a phrase such as {@code no Spark master answers at 127.0.0.1:7077}. */
  public ClusterException(ClusterProblem problem, String reason) {
    super(reason);
    this.problem = problem;
  }

  /** Of a known kind, with a phrase, and what it was that went wrong, for the log. */
  public ClusterException(ClusterProblem problem, String reason, Throwable cause) {
    super(reason, cause);
    this.problem = problem;
  }

  /** The phrase. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** What kind of problem it is. */
  public ClusterProblem problem() {
    return problem;
  }
}
