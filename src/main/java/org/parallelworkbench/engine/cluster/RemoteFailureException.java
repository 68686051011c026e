package org.parallelworkbench.engine.cluster;

/** A file could not be evaluated on a worker elsewhere, which has said why. */
public final class RemoteFailureException extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean mayPass;

  /**
   * @param message why, as a lower-case phrase
   * @param mayPass whether it may go well a little later
   */
  public RemoteFailureException(String message, boolean mayPass) {
    super(message);
    this.mayPass = mayPass;
  }

  /** Whether it may go well a little later. */
  public boolean mayPass() {
    return mayPass;
  }
}
