package org.parallelworkbench.history;

import java.time.Instant;

/**
 * The process that is at a run. A process id alone does not tell, because ids are used again.
 *
 * @param startedAt when the process began, in milliseconds since 1970, or 0 if that is not known
 */
record Owner(long pid, long startedAt) {

  /** The same process is said to have begun a little earlier or later when clocks are set. */
  private static final long TOLERANCE_MILLIS = 5_000;

  /** This process. */
  static Owner current() {
    return of(ProcessHandle.current());
  }

  private static Owner of(ProcessHandle process) {
    return new Owner(
        process.pid(), process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
  }

  /** Whether the process is still there. */
  boolean isAlive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .map(Owner::of)
        .filter(this::sameStart)
        .isPresent();
  }

  private boolean sameStart(Owner other) {
    return startedAt == 0
        || other.startedAt == 0
        || Math.abs(startedAt - other.startedAt) < TOLERANCE_MILLIS;
  }
}
