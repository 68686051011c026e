package org.parallelworkbench.engine.local;

import java.util.concurrent.ThreadFactory;

/**
 * Exactly N virtual threads that take files from one queue. The JDK carries them on about as many
 * platform threads as there are cores, so that more of them wait at once, but no more compute.
 */
public final class VirtualThreadsEngine extends CrewEngine {

  /** By the time of this machine. */
  public VirtualThreadsEngine() {
    this(RunClock.SYSTEM);
  }

  VirtualThreadsEngine(RunClock clock) {
    super(clock);
  }

  @Override
  public String id() {
    return "virtual";
  }

  @Override
  public String name() {
    return "Virtual threads";
  }

  @Override
  public String description() {
    return "Virtual threads that take files from one queue: light while they wait.";
  }

  @Override
  public boolean parallel() {
    return true;
  }

  @Override
  ThreadFactory threads() {
    return Thread.ofVirtual().factory();
  }
}
