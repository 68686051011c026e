package org.parallelworkbench.engine.local;

import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.TakingOrder;

/** The plain loop on the calling thread: the baseline, without pool or queue. */
public final class SequentialEngine implements Engine {

  private final RunClock clock;

  /** By the time of this machine. */
  public SequentialEngine() {
    this(RunClock.SYSTEM);
  }

  SequentialEngine(RunClock clock) {
    this.clock = clock;
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

  @Override
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    LocalRun run = new LocalRun(this, request, listener, control, clock);
    FileSource files = new ListOrder(request.files().size());
    return Crew.run(
        run,
        new UnitQueue(run, TakingOrder.asListed(), files),
        Thread.ofPlatform().daemon().factory());
  }
}
