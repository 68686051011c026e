package org.parallelworkbench.engine.local;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A clock whose time passes only when a test, or a wait, says so. */
final class FakeClock implements RunClock {

  private final AtomicLong now = new AtomicLong();
  private final boolean waitingPassesTime;

  private FakeClock(boolean waitingPassesTime) {
    this.waitingPassesTime = waitingPassesTime;
  }

  /** Stands still until a test has time {@link #pass}. */
  static FakeClock still() {
    return new FakeClock(false);
  }

  /** Whoever waits for a time finds that it has passed. */
  static FakeClock hasty() {
    return new FakeClock(true);
  }

  /** Lets time pass. */
  void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }

  @Override
  public long nanoTime() {
    return now.get();
  }

  @Override
  public void await(Object monitor, long nanos) throws InterruptedException {
    if (waitingPassesTime && nanos != FOREVER) {
      now.addAndGet(Math.max(0, nanos));
    } else {
      // Nobody is told that time has passed, so everyone looks again soon.
      TimeUnit.MILLISECONDS.timedWait(monitor, 1);
    }
  }
}
