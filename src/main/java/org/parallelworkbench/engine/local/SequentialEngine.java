package org.parallelworkbench.engine.local;

/** One worker that takes the files as they are listed and never cuts one: the baseline. */
public final class SequentialEngine extends CrewEngine {

  /** By the time of this machine. */
  public SequentialEngine() {
    this(RunClock.SYSTEM);
  }

  SequentialEngine(RunClock clock) {
    super(clock);
  }

  @Override
  public String id() {
    return "sequential";
  }

  @Override
  public String name() {
    return "Sequential";
  }

  @Override
  public String description() {
    return "One file after another in a plain loop: the baseline.";
  }

  @Override
  public boolean parallel() {
    return false;
  }
}
