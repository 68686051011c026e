package org.parallelworkbench.engine.local;

import java.util.concurrent.TimeUnit;

/** The time that timeouts and retries go by; another one in tests. */
interface RunClock {

  /** In place of a number of nanoseconds: without end. */
  long FOREVER = Long.MAX_VALUE;

  /** The time of this machine. */
  RunClock SYSTEM =
      new RunClock() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public void await(Object monitor, long nanos) throws InterruptedException {
          TimeUnit.NANOSECONDS.timedWait(monitor, nanos);
        }
      };

  /** Now, in nanoseconds since some moment. */
  long nanoTime();

  /**
   * Waits on a monitor that the calling thread holds until it is notified, perhaps for nothing.
   *
   * @param nanos how long at most, or {@link #FOREVER}
   */
  void await(Object monitor, long nanos) throws InterruptedException;
}
