package org.parallelworkbench.engine.local;

import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.TakingOrder;

/** Exactly N platform threads that take files from one queue. */
public final class ThreadPoolEngine implements Engine {

  private final RunClock clock;

  /** By the time of this machine. */
  public ThreadPoolEngine() {
    this(RunClock.SYSTEM);
  }

  ThreadPoolEngine(RunClock clock) {
    this.clock = clock;
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

  @Override
  public RunReport run(RunRequest request, RunListener listener, RunControl control) {
    LocalRun run = new LocalRun(this, request, listener, control, clock);
    FileSource files = new ListOrder(request.files().size());
    return Crew.run(
        run,
        new UnitQueue(run, TakingOrder.of(run.request()), files),
        Thread.ofPlatform().daemon().factory());
  }
}
