package org.parallelworkbench.engine.local;

import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.TakingOrder;

/**
 * Exactly N virtual threads that take files from one queue. The JDK carries them on about as many
 * platform threads as there are cores, so that more of them wait at once, but no more compute.
 */
public final class VirtualThreadsEngine implements Engine {

  private final RunClock clock;

  /** By the time of this machine. */
  public VirtualThreadsEngine() {
    this(RunClock.SYSTEM);
  }

  VirtualThreadsEngine(RunClock clock) {
    this.clock = clock;
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
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    LocalRun run = new LocalRun(this, request, listener, control, clock);
    FileSource files = new ListOrder(request.files().size());
    return Crew.run(
        run,
        new UnitQueue(run, TakingOrder.of(run.request()), files),
        Thread.ofVirtual().factory());
  }
}
