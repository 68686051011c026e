package org.parallelworkbench.engine.local;

import java.util.concurrent.ThreadFactory;
import org.parallelworkbench.engine.Engine;
import org.parallelworkbench.engine.RunControl;
import org.parallelworkbench.engine.RunListener;
import org.parallelworkbench.engine.RunReport;
import org.parallelworkbench.engine.RunRequest;
import org.parallelworkbench.engine.TakingOrder;

/**
 * An engine whose workers are a {@link Crew} of threads on this machine. What differs is how many
 * of them there may be, of which kind they are, and how files are handed out to them.
 */
abstract class CrewEngine implements Engine {

  private final RunClock clock;

  CrewEngine(RunClock clock) {
    this.clock = clock;
  }

  /** Hands out this many files in one run. */
  FileSource files(int count) {
    return new ListOrder(count);
  }

  /** Makes a thread for each worker. */
  ThreadFactory threads() {
    return Thread.ofPlatform().daemon().factory();
  }

  /** Begins a run, whose time counts from now on. */
  final LocalRun begin(RunRequest request, RunListener listener, RunControl control) {
    LocalRun run = new LocalRun(this, Place.here(request), request, listener, control, clock);
    request.work().obstacle().ifPresent(run::stop);
    return run;
  }

  @Override
  public final RunReport run(RunRequest request, RunListener listener, RunControl control) {
    LocalRun run = begin(request, listener, control);
    TakingOrder order = parallel() ? TakingOrder.of(run.request()) : TakingOrder.asListed();
    UnitQueue queue = new UnitQueue(run, order, files(request.files().size()));
    return Crew.run(run, queue, threads());
  }
}
