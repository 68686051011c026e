package org.parallelworkbench.engine.local;

/** Exactly N platform threads that take files from one queue. */
public final class ThreadPoolEngine extends CrewEngine {

  /** By the time of this machine. */
  public ThreadPoolEngine() {
    this(RunClock.SYSTEM);
  }

  ThreadPoolEngine(RunClock clock) {
    super(clock);
  }

  @Override
  public String id() {
    return "threads";
  }

  @Override
  public String name() {
    return "Thread pool";
  }

  @Override
  public String description() {
    return "A fixed number of threads that take files from one queue.";
  }

  @Override
  public boolean parallel() {
    return true;
  }
}
